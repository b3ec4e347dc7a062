#include "indexer/governance/headings.h"

#include <cctype>
#include <string_view>

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
  if (begins_lower(next_line)) return false;
  if (row.bold || in_capitals(words)) return !ends_sentence(words) || row.bold;
  // A plain line heads what follows where it stands apart from what was before and reads as no sentence.
  const bool numbered = list_mark(line) > 0;
  const bool first_below =
      is_first_below(number_of(line), number_of(next_line));  // "3. Quality" above "3.1 ..."
  const bool apart = at == 0 || first_below || row.blank_before > 0 || text.rows[shown[at - 1]].table >= 0;
  if (!apart || ends_sentence(words) || words.back() == ':') return false;
  // A name above a date signs; a heading has a text below it.
  const bool heads_text = next.table >= 0 || list_mark(next_line) > 0 || count_words(next_line) > 5;
  const bool followed_apart =
      heads_text && (next.blank_before > 0 || next.indent > row.indent || next.table >= 0);
  // One short entry of a list after another is no heading.
  const bool list = list_mark(next_line) > 0 && numbered && !first_below;
  return !list && (numbered || followed_apart || count_words(next_line) > 2 * count_words(words));
}

}  // namespace quorate
