#include "markup_check.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <vector>

namespace quorate::samples {
namespace {

constexpr std::array kVoid = {"br", "hr", "img", "input", "link", "meta"};

bool is_void(std::string_view name) { return std::find(kVoid.begin(), kVoid.end(), name) != kVoid.end(); }

bool is_name(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' || c == ':'; }

std::string at(std::string_view html, std::size_t i) {
  return " at: " + std::string(html.substr(i > 40 ? i - 40 : 0, 120));
}

std::string fault_in_attribute(std::string_view name, std::string_view value) {
  if (name.starts_with("on")) return "an event handler " + std::string(name);
  if (name == "style" || name == "srcdoc" || name == "formaction") return "an attribute " + std::string(name);
  if (value.find('<') != std::string_view::npos) return "a bare < in " + std::string(name);
  if (name == "href" || name == "src" || name == "action") {
    const bool own = value.starts_with('/') && !value.starts_with("//") && !value.starts_with("/\\");
    if (!own && !value.starts_with("http") && !value.starts_with('#') && !value.starts_with('?'))
      return "an address " + std::string(value);
    if (name == "action" && !own) return "a form to " + std::string(value);
  }
  return {};
}

struct Reader {
  std::string_view html;
  std::size_t i = 0;
  std::vector<std::string> open;

  // The inside of a start tag after its name; its fault, or nothing.
  std::string attributes(std::string_view element) {
    bool has_source = false;
    while (i < html.size() && html[i] != '>') {
      if (html[i] != ' ') return "a tag that goes on without a blank" + at(html, i);
      std::size_t begin = ++i;
      while (i < html.size() && is_name(html[i])) ++i;
      const std::string_view name = html.substr(begin, i - begin);
      if (name.empty()) return "an attribute without a name" + at(html, i);
      has_source = has_source || name == "src";
      if (html[i] != '=') continue;
      if (html[i + 1] != '"') return "an unquoted value" + at(html, i);
      begin = i + 2;
      i = html.find('"', begin);
      if (i == std::string_view::npos) return "a value without end" + at(html, begin);
      if (std::string fault = fault_in_attribute(name, html.substr(begin, i - begin)); !fault.empty())
        return fault + at(html, begin);
      ++i;
    }
    ++i;
    if (element == "script" && !has_source) return "an inline script" + at(html, i);
    if (element == "style" || element == "iframe" || element == "base" || element == "object")
      return "an element " + std::string(element);
    return {};
  }

  std::string run() {
    while ((i = html.find_first_of(std::string_view("<>\0\r", 4), i)) != std::string_view::npos) {
      if (html[i] != '<') return "a bare > or control character" + at(html, i);
      if (html.substr(i).starts_with("<!doctype html>")) {
        i += 15;
        continue;
      }
      const bool closing = html[i + 1] == '/';
      std::size_t begin = i + (closing ? 2 : 1);
      i = begin;
      while (i < html.size() && is_name(html[i])) ++i;
      const std::string name(html.substr(begin, i - begin));
      if (name.empty()) return "a bare <" + at(html, begin);
      if (closing) {
        if (open.empty() || open.back() != name)
          return "an end tag " + name + " that closes " + (open.empty() ? "nothing" : open.back()) +
                 at(html, i);
        open.pop_back();
        ++i;
        continue;
      }
      if (std::string fault = attributes(name); !fault.empty()) return fault;
      if (!is_void(name)) open.push_back(name);
    }
    return open.empty() ? std::string() : "never closed: " + open.back();
  }
};

}  // namespace

std::string fault_in(std::string_view html) { return Reader{html, 0, {}}.run(); }

}  // namespace quorate::samples
