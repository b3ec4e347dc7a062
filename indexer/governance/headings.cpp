#include "indexer/governance/headings.h"

#include <algorithm>
#include <cctype>
#include <iterator>
#include <string_view>

#include "indexer/governance/flow.h"
#include "indexer/governance/phrases.h"
#include "indexer/governance/plain_words.h"

namespace quorate {
namespace {

constexpr std::size_t kMaxHeadingWords = 14;
constexpr std::size_t kMaxHeadingBytes = 120;

bool begins_lower(std::string_view text) {
  return !text.empty() && std::islower(static_cast<unsigned char>(text.front())) != 0;
}

bool ends_sentence(std::string_view text) {
  return !text.empty() && std::string_view(".;,!").find(text.back()) != std::string_view::npos;
}

// A number with a dot or a letter in brackets is a section's or a clause's; the text after it decides.
std::string_view without_mark(std::string_view text) { return trimmed(text.substr(list_mark(text))); }

// The number in a mark, without its last dot: "3" of "- 3. ", "3.1" of "3.1 ".
std::string_view number_of(std::string_view text) {
  const std::string_view mark = text.substr(0, list_mark(text));
  const std::size_t first = mark.find_first_of("0123456789");
  const std::size_t last = mark.find_last_of("0123456789");
  return first == std::string_view::npos ? std::string_view{} : mark.substr(first, last - first + 1);
}

bool is_bullet(std::string_view text) { return list_mark(text) > 0 && number_of(text).empty(); }

// "3.1" below "3".
bool is_first_below(std::string_view number, std::string_view below) {
  return !number.empty() && below.size() > number.size() && below.starts_with(number) &&
         below[number.size()] == '.';
}

// "Vaccination Programme: Autumn Campaign." Titles may end on a full stop; their long words have capitals.
bool is_stopped_title(std::string_view words) {
  constexpr std::size_t kLongWord = 4;  // letters
  if (!words.ends_with('.')) return false;
  std::size_t capitals = 0, all = 0;
  for (const auto& word : words_of(words)) {
    if (word.folded.size() < kLongWord || std::isdigit(static_cast<unsigned char>(word.folded.front())) != 0)
      continue;
    ++all;
    capitals += word.capital ? 1 : 0;
  }
  return all >= 2 && 10 * capitals >= 8 * all;
}

// The last words of an address: "SE1 6LH", "D02 X285", "OH 43215".
bool ends_in_postcode(std::string_view line) {
  const std::size_t last_at = line.find_last_of(' ');
  if (last_at == std::string_view::npos) return false;
  const std::string_view last = line.substr(last_at + 1);
  const std::string_view before_all = trimmed(line.substr(0, last_at));
  const std::string_view before = before_all.substr(before_all.find_last_of(' ') + 1);
  const auto upper = [](char c) { return c >= 'A' && c <= 'Z'; };
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  const auto code = [&](std::string_view word) {
    return std::all_of(word.begin(), word.end(), [&](char c) { return upper(c) || digit(c); }) &&
           std::any_of(word.begin(), word.end(), upper) && std::any_of(word.begin(), word.end(), digit);
  };
  if (before.empty() || last.empty() || !upper(before.front())) return false;
  const bool two_codes =
      code(before) && code(last) && before.size() <= 4 && last.size() >= 3 && last.size() <= 4;
  const bool zip = before.size() == 2 && upper(before.back()) && last.size() == 5 &&
                   std::all_of(last.begin(), last.end(), digit);
  return two_codes || zip;
}

// A footnote, an address in the web, a remark in brackets, a line that its next one goes on with.
bool reads_as_no_heading(std::string_view line) {
  static constexpr std::string_view kRaised[] = {"\u00b9", "\u00b2", "\u00b3", "\u2070", "\u2074",
                                                 "\u2075", "\u2076", "\u2077", "\u2078", "\u2079"};
  const bool footnote =
      std::any_of(std::begin(kRaised), std::end(kRaised), [&](auto mark) { return line.starts_with(mark); });
  const bool web = line.find("://") != std::string_view::npos ||
                   line.find("www.") != std::string_view::npos || line.find('@') != std::string_view::npos;
  const bool remark = line.front() == '(' && line.back() == ')' && list_mark(line) == 0;
  const bool tail = std::count(line.begin(), line.end(), ')') > std::count(line.begin(), line.end(), '(');
  return tail || footnote || web || remark || is_open_line(line) || ends_in_postcode(line);
}

}  // namespace

std::vector<std::size_t> text_rows(const CleanText& text, const RowRange& rows) {
  std::vector<std::size_t> shown;
  for (std::size_t i = rows.first; i < rows.last && i < text.rows.size(); ++i) {
    const TextRow& row = text.rows[i];
    const bool noise = row.role == RowRole::running_head || row.role == RowRole::ghost;
    if (!noise && !trimmed(text.text(row)).empty()) shown.push_back(i);
  }
  return shown;
}

bool is_heading(const CleanText& text, const std::vector<std::size_t>& shown, std::size_t at) {
  const TextRow& row = text.rows[shown[at]];
  if (row.table >= 0 || row.cells.size() > 1) return false;
  const std::string_view line = trimmed(text.text(row));
  if (line.size() > kMaxHeadingBytes || line.find('\n') != std::string_view::npos || !has_letter(line))
    return false;
  if (row.heading_hint) return true;
  const std::string_view words = without_mark(line);
  if (words.empty() || begins_lower(words) || is_bullet(line) || count_words(words) > kMaxHeadingWords)
    return false;
  if (at + 1 >= shown.size()) return false;
  const TextRow& next = text.rows[shown[at + 1]];
  const std::string_view next_line = trimmed(text.text(next));
  if (begins_lower(next_line) || reads_as_no_heading(words)) return false;
  if (row.bold || in_capitals(words)) return !ends_sentence(words) || row.bold;
  // A plain line heads what follows where it stands apart from what was before and reads as no sentence.
  const bool numbered = list_mark(line) > 0;
  const bool first_below =
      is_first_below(number_of(line), number_of(next_line));  // "3. Quality" above "3.1 ..."
  const bool apart = at == 0 || first_below || row.blank_before > 0 || text.rows[shown[at - 1]].table >= 0;
  const bool stopped =
      ends_sentence(words) && !(numbered && next.blank_before > 0 && is_stopped_title(words));
  if (!apart || stopped || words.back() == ':') return false;
  // A name above a date signs; a heading has a text below it.
  const bool heads_text = next.table >= 0 || list_mark(next_line) > 0 || count_words(next_line) > 5;
  const bool followed_apart =
      heads_text && (next.blank_before > 0 || next.indent > row.indent || next.table >= 0);
  // One short entry of a list after another is no heading.
  const bool list = list_mark(next_line) > 0 && numbered && !first_below;
  return !list && (numbered || followed_apart || count_words(next_line) > 2 * count_words(words));
}

}  // namespace quorate
