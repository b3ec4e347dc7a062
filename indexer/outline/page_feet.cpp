#include "indexer/outline/page_feet.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <string>
#include <string_view>
#include <unordered_map>

#include "indexer/outline/printed_page.h"
#include "indexer/outline/row_faces.h"

namespace quorate {
namespace {

constexpr std::size_t kFootLength = 200;  // longer rows are text
constexpr std::size_t kLeastFeet = 3;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return out;
}

int value_of(std::string_view number) {
  int value = 0;
  std::from_chars(number.data(), number.data() + number.size(), value);
  return value;
}

// "... 7 March 2025": its last word is a year.
bool holds_year(std::string_view text) {
  constexpr std::size_t kYear = 4;
  if (text.size() <= kYear) return false;
  const std::string_view year = text.substr(text.size() - kYear);
  return std::all_of(year.begin(), year.end(), is_digit) &&
         (year.starts_with("20") || year.starts_with("19")) && text[text.size() - kYear - 1] == ' ';
}

// The same words with a date, or in a cell of their own, before a
// number that goes up over the pack. Headings that count ("Priority 2") bear neither.
void add_worded_feet(const CleanText& text, std::vector<std::size_t>& found) {
  constexpr std::size_t kLeastWords = 15;  // bytes
  constexpr std::size_t kLeastApart = 2;   // rows from one to the next: those of a table follow each other
  struct Foot {
    std::vector<std::size_t> rows;
    int last = 0;
    bool counts = true;
  };
  std::unordered_map<std::string, Foot> feet;
  for (std::size_t i = 0; i < text.rows.size(); ++i) {
    const TextRow& row = text.rows[i];
    if (row.span.size() > kFootLength || text.filled_cells(row) > 2) continue;
    const std::string_view line = trim(text.text(row));
    const std::size_t blank = line.find_last_of(" \t");
    if (blank == std::string_view::npos) continue;
    const std::string_view number = line.substr(blank + 1), before = trim(line.substr(0, blank));
    if (number.empty() || leading_number(number).size() != number.size() || before.size() < kLeastWords ||
        numbers_a_paper(before) || (line[blank] != '\t' && !holds_year(before)))
      continue;
    const int value = value_of(number);
    Foot& foot = feet[lower(before)];
    foot.counts =
        foot.counts && value > foot.last && (foot.rows.empty() || i - foot.rows.back() >= kLeastApart);
    foot.last = value;
    foot.rows.push_back(i);
  }
  for (const auto& [words, foot] : feet) {
    if (foot.counts && foot.rows.size() >= kLeastFeet)
      found.insert(found.end(), foot.rows.begin(), foot.rows.end());
  }
}

// A number alone, far from the margin where items have theirs: they go up over the pack, a page apart.
void add_bare_feet(const CleanText& text, std::vector<std::size_t>& found) {
  constexpr int kLeastIndent = 20;        // characters
  constexpr std::size_t kLeastApart = 5;  // rows
  constexpr std::size_t kMeanApart = 12;  // rows: a page has more, its last one may have fewer
  constexpr int kMostStep = 4;            // pages between two that bear their number
  std::vector<std::size_t> rows;
  int last = 0;
  for (std::size_t i = 0; i < text.rows.size(); ++i) {
    const TextRow& row = text.rows[i];
    if (row.table >= 0 || row.indent < kLeastIndent || row.span.size() > 8) continue;
    const std::string_view number = trim(text.text(row));
    if (number.empty() || leading_number(number).size() != number.size()) continue;
    const int value = value_of(number);
    const bool apart = rows.empty() || i - rows.back() >= kLeastApart;
    if (!apart || value <= last || (!rows.empty() && value > last + kMostStep)) return;
    last = value;
    rows.push_back(i);
  }
  if (rows.size() < kLeastFeet || rows.back() - rows.front() < kMeanApart * (rows.size() - 1)) return;
  found.insert(found.end(), rows.begin(), rows.end());
}

}  // namespace

std::vector<std::size_t> counted_feet(const CleanText& text) {
  std::vector<std::size_t> found;
  add_worded_feet(text, found);
  add_bare_feet(text, found);
  std::sort(found.begin(), found.end());
  return found;
}

}  // namespace quorate
