#include "server/answers/html/html.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace quorate {
namespace {

constexpr std::array<std::string_view, 8> kVoidElements = {"br",   "hr",   "img", "input",
                                                           "link", "meta", "col", "wbr"};
constexpr std::array<std::string_view, 3> kAddresses = {"href", "src", "action"};
constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

unsigned byte_at(std::string_view text, std::size_t i) { return static_cast<unsigned char>(text[i]); }

// Length of the well-formed UTF-8 character at `i`, or 0 (Unicode 15, table 3-7).
std::size_t character_length(std::string_view text, std::size_t i) {
  const unsigned lead = byte_at(text, i);
  if (lead < 0x80) return 1;
  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || i + length > text.size()) return 0;
  for (std::size_t k = 1; k < length; ++k)
    if ((byte_at(text, i + k) & 0xC0U) != 0x80U) return 0;
  const unsigned second = byte_at(text, i + 1);
  const bool overlong = (lead == 0xE0 && second < 0xA0) || (lead == 0xF0 && second < 0x90);
  const bool beyond = (lead == 0xED && second > 0x9F) || (lead == 0xF4 && second > 0x8F);
  return overlong || beyond ? 0 : length;
}

void escape_to(std::string& out, std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const char c = text[i];
    const std::size_t length = character_length(text, i);
    if (length == 0) {
      out += kReplacement;
      ++i;
      continue;
    }
    if (c == '&')
      out += "&amp;";
    else if (c == '<')
      out += "&lt;";
    else if (c == '>')
      out += "&gt;";
    else if (c == '"')
      out += "&quot;";
    else if (c == '\'')
      out += "&#39;";
    else if (byte_at(text, i) >= 0x20 ? c != 0x7F : (c == '\t' || c == '\n'))
      out += text.substr(i, length);
    i += length;
  }
}

template <std::size_t N>
bool holds(const std::array<std::string_view, N>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

std::string escape(std::string_view text) {
  std::string out;
  out.reserve(text.size() + text.size() / 8);
  escape_to(out, text);
  return out;
}

bool is_safe_address(std::string_view address) {
  if (address.starts_with("https://") || address.starts_with("http://")) return true;
  if (address.starts_with('#') || address.starts_with('?')) return true;
  // "//host" and "/\host" would leave this site without saying so.
  return address.starts_with('/') && !address.starts_with("//") && !address.starts_with("/\\");
}

Html::Html(std::string_view text) { escape_to(markup_, text); }
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
  escape_to(out, value_);
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
      const std::size_t length = std::max<std::size_t>(1, character_length(html, i));
      if (html[i] == '&')
        out += '&';  // an entity of the one who escaped the text
      else
        escape_to(out, rest.substr(0, length));
      i += length;
    }
  }
  if (marked) out += kClose;
  return Html(Raw{out});
}

}  // namespace quorate
