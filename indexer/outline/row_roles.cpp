#include "indexer/outline/row_roles.h"

#include <algorithm>
#include <charconv>
#include <string>
#include <unordered_map>
#include <utility>

#include "analyzers/utf8.h"
#include "indexer/outline/ghost_rows.h"
#include "indexer/outline/page_feet.h"
#include "indexer/outline/page_heads.h"
#include "indexer/outline/printed_page.h"
#include "indexer/outline/repeated_headers.h"
#include "indexer/outline/row_faces.h"
#include "indexer/outline/table_heads.h"

namespace quorate {
namespace {

constexpr std::size_t kEdgeRows =
    3;  // rows at the top and at the foot of a page where its head and foot stand
constexpr std::size_t kHeadLength = 200;  // longer rows are text

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// A head without its page number. The number is told apart from an item's or an enclosure's by going up with
// the pages.
std::string head_key(std::string_view line, int page) {
  line = trim(line);
  std::string key = ascii_lowered(line);
  std::size_t tail = line.size();
  while (tail > 0 && is_digit(line[tail - 1])) --tail;
  const std::string_view number = line.substr(tail);
  int value = 0;
  const bool apart = tail > 0 && (line[tail - 1] == ' ' || line[tail - 1] == '\t');
  if (apart && !numbers_a_paper(line.substr(0, tail)) && !number.empty() && number.size() <= 4 &&
      std::from_chars(number.data(), number.data() + number.size(), value).ec == std::errc{}) {
    key.resize(tail);
    key += '#' + std::to_string(value - page);
  }
  return key;
}

using PageRows = std::vector<std::vector<std::size_t>>;  // row numbers by page

PageRows rows_by_page(const CleanText& text) {
  PageRows pages;
  for (std::size_t i = 0; i < text.rows.size(); ++i) {
    if (i == 0 || text.rows[i].page != text.rows[i - 1].page) pages.emplace_back();
    pages.back().push_back(i);
  }
  return pages;
}

void mark(CleanText& text, std::size_t row, RowRole role, std::string_view kind) {
  if (text.rows[row].role == role) return;
  text.rows[row].role = role;
  text.problems.push_back({std::string(kind), text.rows[row].lines, text.rows[row].page,
                           std::string(trim(text.text(text.rows[row])).substr(0, 80))});
}

// Heads and feet of pages: rows at the edge of three pages and more that say the same but for the page's
// number.
void mark_page_edges(CleanText& text, const PageRows& pages) {
  if (pages.size() < 2) return;
  std::unordered_map<std::string, int> count;
  const auto each_edge_row = [&](auto&& use) {
    for (const auto& rows : pages) {
      for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i >= kEdgeRows && i + kEdgeRows < rows.size()) continue;
        const TextRow& row = text.rows[rows[i]];
        if (row.span.size() <= kHeadLength) use(rows[i], head_key(text.text(row), row.page));
      }
    }
  };
  each_edge_row([&](std::size_t, const std::string& key) { ++count[key]; });
  const int least = pages.size() < 5 ? 2 : 3;
  each_edge_row([&](std::size_t row, const std::string& key) {
    if (count[key] < least) return;
    const bool columns = text.filled_cells(text.rows[row]) >= 4;
    if (columns) {
      text.rows[row].role = RowRole::table_header;
    } else {
      mark(text, row, RowRole::running_head, "running_head");
    }
  });
}

// What a head says before the mark of its paper, "Item 4(b)" or "P-5"; empty where it bears none.
std::string words_before_mark(std::string_view line) {
  constexpr std::size_t kLeastWords = 8;  // bytes
  line = without_stamp(line);
  const auto before_last_word = [](std::string_view words) {
    const std::size_t blank = words.find_last_of(" \t|");
    return blank == std::string_view::npos ? std::string_view{} : trim(words.substr(0, blank));
  };
  std::string_view before = before_last_word(line);
  if (before.empty()) return {};
  const std::string_view mark = trim(line.substr(before.size()));
  const bool named = std::any_of(mark.begin(), mark.end(), is_digit) && numbers_a_paper(before);
  if (!named && mark_shape(mark).empty()) return {};
  if (named) before = before_last_word(before);
  return before.size() < kLeastWords ? std::string{} : ascii_lowered(before);
}

// Heads that say the same before the mark of the paper that their page belongs to.
void mark_marked_heads(CleanText& text, const PageRows& pages) {
  constexpr int kLeastHeads = 3;
  std::unordered_map<std::string, int> count;
  std::vector<std::pair<std::size_t, std::string>> heads;
  for (std::size_t p = 1; p < pages.size(); ++p) {
    const std::size_t first = pages[p].front();
    if (text.rows[first].span.size() > kHeadLength) continue;
    std::string words = words_before_mark(one_line(text.text(text.rows[first])));
    if (words.empty()) continue;
    ++count[words];
    heads.emplace_back(first, std::move(words));
  }
  for (const auto& [row, words] : heads) {
    if (count[words] >= kLeastHeads) mark(text, row, RowRole::running_head, "running_head");
  }
}

void set_printed(CleanText& text, std::size_t row, std::string_view number) {
  const auto page = static_cast<std::size_t>(text.rows[row].page);
  if (page >= 1 && page <= text.content.printed_pages.size() && text.content.printed_pages[page - 1].empty())
    text.content.printed_pages[page - 1] = std::string(number);
}

// A number alone in the middle of its page's first or last line, that goes up with the pages.
void mark_bare_numbers(CleanText& text, const PageRows& pages) {
  std::vector<std::size_t> edges;
  for (const std::vector<std::size_t>& rows : pages) {
    if (rows.size() > 1) edges.push_back(rows.front());
    edges.push_back(rows.back());
  }
  for (const std::size_t i : page_numbers_alone(text, edges)) {
    set_printed(text, i, trim(text.text(text.rows[i])));
    text.rows[i].role = RowRole::running_head;
  }
}

void mark_page_numbers(CleanText& text, const PageRows& pages) {
  for (std::size_t p = 0; p < pages.size(); ++p) {
    for (const std::size_t i : pages[p]) {
      const TextRow& row = text.rows[i];
      if (row.span.size() > 40) continue;
      const std::string_view number = printed_page_of(text.text(row));
      if (number.empty()) continue;
      set_printed(text, i, number);
      text.rows[i].role = RowRole::running_head;
    }
  }
}

void mark_repeated_headers(CleanText& text) {
  const RepeatedHeaders found = find_repeated_headers(text);
  for (const std::size_t i : found.headers) text.rows[i].role = RowRole::table_header;
  for (const std::size_t i : found.page_heads) mark(text, i, RowRole::running_head, "running_head");
}

}  // namespace

void mark_roles(CleanText& text) {
  const PageRows pages = rows_by_page(text);
  mark_page_numbers(text, pages);
  mark_page_edges(text, pages);
  mark_marked_heads(text, pages);
  if (pages.size() > 1) {
    mark_bare_numbers(text, pages);
  } else {
    for (const std::size_t i : counted_feet(text)) mark(text, i, RowRole::running_head, "running_head");
  }
  if (pages.size() < 2) {
    for (const std::size_t i : heads_between_tables(text))
      mark(text, i, RowRole::running_head, "running_head");
  }
  mark_repeated_headers(text);
  mark_ghosts(text);
}

}  // namespace quorate
