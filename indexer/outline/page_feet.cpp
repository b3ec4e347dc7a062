#include "indexer/outline/page_feet.h"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdlib>
#include <string>
#include <string_view>
#include <unordered_map>

#include "analyzers/utf8.h"
#include "indexer/outline/printed_page.h"
#include "indexer/outline/row_faces.h"

namespace quorate {
namespace {

constexpr std::size_t kFootLength = 200;  // longer rows are text
constexpr std::size_t kLeastFeet = 3;
constexpr int kLeastIndent = 20;  // characters: items have their numbers at the margin

bool is_digit(char c) { return c >= '0' && c <= '9'; }

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

// The same words with a date, or in a cell of their own, before a number that goes up over the pack. Headings
// that count ("Priority 2") bear neither.
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
    Foot& foot = feet[ascii_lowered(before)];
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

// The number that stands alone in the row, far from the margin where items have theirs; -1 where none does.
int number_alone(const CleanText& text, const TextRow& row) {
  constexpr std::size_t kLongest = 8;  // bytes
  if (row.table >= 0 || row.indent < kLeastIndent || row.span.size() > kLongest) return -1;
  const std::string_view number = trim(text.text(row));
  return number.empty() || leading_number(number).size() != number.size() ? -1 : value_of(number);
}

// Numbers alone that go up over the pack, a page apart.
void add_bare_feet(const CleanText& text, std::vector<std::size_t>& found) {
  constexpr std::size_t kLeastApart = 5;  // rows
  constexpr std::size_t kMeanApart = 12;  // rows: a page has more, its last one may have fewer
  constexpr int kMostStep = 4;            // pages between two that bear their number
  std::vector<std::size_t> rows;
  int last = 0;
  for (std::size_t i = 0; i < text.rows.size(); ++i) {
    const TextRow& row = text.rows[i];
    const int value = number_alone(text, row);
    if (value < 0) continue;
    const bool apart = rows.empty() || i - rows.back() >= kLeastApart;
    if (!apart || value <= last || (!rows.empty() && value > last + kMostStep)) return;
    last = value;
    rows.push_back(i);
  }
  if (rows.size() < kLeastFeet || rows.back() - rows.front() < kMeanApart * (rows.size() - 1)) return;
  found.insert(found.end(), rows.begin(), rows.end());
}

// Page numbers in the making: each about as far from the one before it as their pages are.
struct PageRun {
  std::vector<std::size_t> rows;
  int first = 0, last = 0;  // its numbers
  int page = 0;             // of the last

  bool takes(int value, int on_page) const {
    constexpr int kSlack = 1;  // a page without a number of its own, or a break of pages that is lost
    return value > last && std::abs((value - last) - (on_page - page)) <= kSlack;
  }
};

}  // namespace

std::vector<std::size_t> page_numbers_alone(const CleanText& text, const std::vector<std::size_t>& edges) {
  constexpr std::size_t kMostOpen = 3;  // runs that may go on: other numbers stand at edges too
  std::vector<PageRun> runs;
  for (const std::size_t i : edges) {
    const TextRow& row = text.rows[i];
    const int value = number_alone(text, row);
    if (value < 0) continue;
    const auto open = runs.end() - static_cast<std::ptrdiff_t>(std::min(runs.size(), kMostOpen));
    const auto run =
        std::find_if(open, runs.end(), [&](const PageRun& r) { return r.takes(value, row.page); });
    if (run == runs.end()) {
      runs.push_back({{i}, value, value, row.page});
    } else {
      run->rows.push_back(i);
      run->last = value;
      run->page = row.page;
    }
  }
  // two pages count from 1 by chance too, but not in paper after paper
  std::vector<std::size_t> found;
  bool counts = false;
  for (const PageRun& run : runs) {
    counts = counts || run.rows.size() >= kLeastFeet;
    if (run.rows.size() >= kLeastFeet || (run.rows.size() == 2 && run.first == 1))
      found.insert(found.end(), run.rows.begin(), run.rows.end());
  }
  if (!counts && found.size() <= kLeastFeet) return {};
  std::sort(found.begin(), found.end());
  return found;
}

std::vector<std::size_t> counted_feet(const CleanText& text) {
  std::vector<std::size_t> found;
  add_worded_feet(text, found);
  add_bare_feet(text, found);
  std::sort(found.begin(), found.end());
  return found;
}

}  // namespace quorate
