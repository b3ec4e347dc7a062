#include "server/answers/html/html.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "analyzers/utf8.h"
#include "server/query/escape.h"

namespace quorate {
namespace {

constexpr std::array<std::string_view, 8> kVoidElements = {"br",   "hr",   "img", "input",
                                                           "link", "meta", "col", "wbr"};
constexpr std::array<std::string_view, 3> kAddresses = {"href", "src", "action"};

template <std::size_t N>
bool holds(const std::array<std::string_view, N>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

bool is_safe_address(std::string_view address) {
  if (address.starts_with("https://") || address.starts_with("http://")) return true;
  if (address.starts_with('#') || address.starts_with('?')) return true;
  // "//host" and "/\host" would leave this site without saying so.
  return address.starts_with('/') && !address.starts_with("//") && !address.starts_with("/\\");
}

Html::Html(std::string_view text) { append_escaped(markup_, text); }
Html::Html(const std::string& text) : Html(std::string_view(text)) {}
Html::Html(const char* text) : Html(std::string_view(text)) {}
Html::Html(Raw raw) : markup_(raw.markup) {}

Html& Html::operator+=(const Html& more) {
  markup_ += more.markup_;
  return *this;
}

void Attribute::print(std::string& out) const {
  if (!present_) return;
  if (holds(kAddresses, name_) && !is_safe_address(value_)) return;
  out += ' ';
  out += name_;
  if (bare_) return;
  out += "=\"";
  append_escaped(out, value_);
  out += '"';
}

Element::Element(std::string_view name, Attributes attributes) : name_(name) {
  html_.markup_ += '<';
  html_.markup_ += name;
  for (const Attribute& attribute : attributes) attribute.print(html_.markup_);
  html_.markup_ += '>';
}

Html Element::close(const Html& content) && {
  if (holds(kVoidElements, name_)) return std::move(html_);
  html_.markup_ += content.markup_;
  html_.markup_ += "</";
  html_.markup_ += name_;
  html_.markup_ += '>';
  return std::move(html_);
}

Html snippet_markup(std::string_view html) {
  constexpr std::string_view kOpen = "<mark>", kClose = "</mark>";
  std::string out;
  out.reserve(html.size());
  bool marked = false;
  for (std::size_t i = 0; i < html.size();) {
    const std::string_view rest = html.substr(i);
    if (!marked && rest.starts_with(kOpen)) {
      marked = true;
      out += kOpen;
      i += kOpen.size();
    } else if (marked && rest.starts_with(kClose)) {
      marked = false;
      out += kClose;
      i += kClose.size();
    } else {
      const std::size_t length = code_point_at(html, i).bytes;
      if (html[i] == '&')
        out += '&';  // an entity of the one who escaped the text
      else
        append_escaped(out, rest.substr(0, length));
      i += length;
    }
  }
  if (marked) out += kClose;
  return Html(Raw{out});
}

}  // namespace quorate
