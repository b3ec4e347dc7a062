#include "indexer/outline/printed_page.h"

#include <algorithm>
#include <array>
#include <string>

#include "analyzers/utf8.h"
#include "indexer/outline/row_faces.h"

namespace quorate {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

std::string_view leading_number(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size() && is_digit(text[end])) ++end;
  return end <= 4 ? text.substr(0, end) : std::string_view{};
}

bool numbers_a_paper(std::string_view before) {
  constexpr std::array<std::string_view, 12> kWords = {"enc",      "enclosure", "item", "paper",
                                                       "appendix", "annex",     "tab",  "attachment",
                                                       "agenda",   "no",        "part", "section"};
  before = trim(before);
  const std::size_t blank = before.find_last_of(" \t");
  const std::string word = ascii_lowered(before.substr(blank == std::string_view::npos ? 0 : blank + 1));
  return std::find(kWords.begin(), kWords.end(), word) != kWords.end();
}

std::string_view printed_page_of(std::string_view line) {
  line = trim(line);
  if (line.size() < 3) return {};
  const std::string low = ascii_lowered(line);
  std::string_view rest = line;
  if (low.starts_with("page ") || low.starts_with("p. ")) {
    rest = trim(rest.substr(rest.find(' ')));
    const std::string_view number = leading_number(rest);
    const std::string_view after = trim(rest.substr(number.size()));
    if (number.empty()) return {};
    if (after.empty()) return number;
    const bool total = ascii_lowered(after).starts_with("of ") || after.starts_with("/");
    const std::string_view last =
        trim(after.substr(after.starts_with("/") ? 1 : std::min<std::size_t>(3, after.size())));
    return total && !last.empty() && leading_number(last).size() == last.size() ? number : std::string_view{};
  }
  if (line.front() == '-' && line.back() == '-') {
    const std::string_view inner = trim(line.substr(1, line.size() - 2));
    return !inner.empty() && leading_number(inner).size() == inner.size() ? inner : std::string_view{};
  }
  const std::string_view number = leading_number(line);
  if (number.empty()) return {};
  const std::string after = ascii_lowered(trim(line.substr(number.size())));
  return after == "| page" || after == "|page" || after == "| p a g e" ? number : std::string_view{};
}

bool is_last_printed_page(std::string_view line) {
  const std::string_view number = printed_page_of(line);
  if (number.empty()) return false;
  line = trim(line);
  std::size_t begin = line.size();
  while (begin > 0 && is_digit(line[begin - 1])) --begin;
  // the total stands apart from the number
  return begin > static_cast<std::size_t>(number.data() - line.data()) && line.substr(begin) == number;
}

}  // namespace quorate
