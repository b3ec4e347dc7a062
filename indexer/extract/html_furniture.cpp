#include "indexer/extract/html_furniture.h"

#include <algorithm>
#include <array>

#include "analyzers/utf8.h"

namespace quorate {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

template <std::size_t n>
bool holds(const std::array<std::string_view, n>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

constexpr std::array kTags = {GUMBO_TAG_SCRIPT,   GUMBO_TAG_STYLE,  GUMBO_TAG_TEMPLATE, GUMBO_TAG_NAV,
                              GUMBO_TAG_FOOTER,   GUMBO_TAG_IFRAME, GUMBO_TAG_OBJECT,   GUMBO_TAG_SVG,
                              GUMBO_TAG_BUTTON,   GUMBO_TAG_INPUT,  GUMBO_TAG_SELECT,   GUMBO_TAG_TEXTAREA,
                              GUMBO_TAG_NOSCRIPT, GUMBO_TAG_LABEL,  GUMBO_TAG_IMG};
constexpr std::array<std::string_view, 7> kRoles = {"navigation", "banner", "contentinfo", "search",
                                                    "dialog",     "alert",  "menu"};
// Words that names of classes and ids are made of ("mgNav", "site-footer", "cookie_banner").
constexpr std::array<std::string_view, 21> kNames = {
    "nav",     "navbar", "navigation", "menu",  "breadcrumb", "breadcrumbs", "cookie",
    "cookies", "footer", "sidebar",    "skip",  "share",      "social",      "pagination",
    "pager",   "links",  "toolbar",    "login", "hide",       "hidden",      "offscreen"};

// Looks at each word of a name: parts between signs, and between a small letter and a capital.
bool names_furniture(std::string_view names) {
  for (std::size_t i = 0; i < names.size();) {
    if (!is_letter(names[i])) {
      ++i;
      continue;
    }
    std::size_t end = i + 1;
    while (end < names.size() && is_letter(names[end]) &&
           !(is_upper(names[end]) && !is_upper(names[end - 1])))
      ++end;
    if (holds(kNames, ascii_lowered(names.substr(i, end - i)))) return true;
    i = end;
  }
  return false;
}

bool is_hidden(const GumboNode& element) {
  if (gumbo_get_attribute(&element.v.element.attributes, "hidden") != nullptr) return true;
  if (attribute_of(element, "aria-hidden") == "true") return true;
  std::string style = ascii_lowered(attribute_of(element, "style"));
  std::erase(style, ' ');
  return style.find("display:none") != std::string::npos ||
         style.find("visibility:hidden") != std::string::npos;
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\n')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\n')) text.remove_suffix(1);
  return text;
}

std::string_view last_word(std::string_view text) {
  const std::size_t blank = text.rfind(' ');
  return text.substr(blank == std::string_view::npos ? 0 : blank + 1);
}

constexpr std::array<std::string_view, 12> kFileKinds = {"pdf",  "doc", "docx", "xls", "xlsx", "ppt",
                                                         "pptx", "zip", "rtf",  "csv", "html", "odt"};

// "PDF 138 KB", "(PDF, 1.2 MB)", "DOCX" at the end.
std::string_view without_file_note(std::string_view text) {
  const auto word_of = [](std::string_view word) {
    while (!word.empty() && (word.front() == '(' || word.front() == '[')) word.remove_prefix(1);
    while (!word.empty() && (word.back() == ')' || word.back() == ']' || word.back() == ','))
      word.remove_suffix(1);
    return ascii_lowered(word);
  };
  std::string_view rest = trimmed(text);
  const std::string unit = word_of(last_word(rest));
  const bool joined =
      unit.size() > 2 && unit[0] >= '0' && unit[0] <= '9' && (unit.ends_with("kb") || unit.ends_with("mb"));
  if (unit == "kb" || unit == "mb" || unit == "bytes" || joined) {
    rest = trimmed(rest.substr(0, rest.size() - last_word(rest).size()));
    if (!joined) rest = trimmed(rest.substr(0, rest.size() - last_word(rest).size()));
    if (rest.ends_with(',')) rest.remove_suffix(1);
    if (!holds(kFileKinds, word_of(last_word(rest)))) return text;
    return trimmed(rest.substr(0, rest.size() - last_word(rest).size()));
  }
  return holds(kFileKinds, unit) ? trimmed(rest.substr(0, rest.size() - last_word(rest).size())) : text;
}

constexpr std::array<std::string_view, 16> kDeeds = {
    "view",  "show",   "hide",   "click",  "download",  "print", "skip",      "back",
    "share", "accept", "reject", "manage", "read more", "more",  "subscribe", "opens"};
constexpr std::size_t kLongestDeed = 4;  // words

}  // namespace

std::string_view attribute_of(const GumboNode& element, const char* name) {
  const GumboAttribute* attribute = gumbo_get_attribute(&element.v.element.attributes, name);
  return attribute == nullptr ? std::string_view() : attribute->value;
}

bool is_furniture(const GumboNode& element) {
  const GumboTag tag = element.v.element.tag;
  if (tag == GUMBO_TAG_BODY || tag == GUMBO_TAG_HTML || tag == GUMBO_TAG_MAIN) return false;
  if (std::find(kTags.begin(), kTags.end(), tag) != kTags.end()) return true;
  if (holds(kRoles, attribute_of(element, "role")) || is_hidden(element)) return true;
  return names_furniture(attribute_of(element, "class")) || names_furniture(attribute_of(element, "id"));
}

std::string text_of_link(std::string_view text) {
  const std::string_view content = without_file_note(text);
  const std::string low = ascii_lowered(trimmed(content));
  const auto words = static_cast<std::size_t>(std::count(low.begin(), low.end(), ' ')) + 1;
  for (const std::string_view deed : kDeeds)
    if (words <= kLongestDeed && low.starts_with(deed) &&
        (low.size() == deed.size() || low[deed.size()] == ' '))
      return {};
  return std::string(content);
}

}  // namespace quorate
