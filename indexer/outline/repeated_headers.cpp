#include "indexer/outline/repeated_headers.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "analyzers/dates.h"
#include "indexer/outline/row_faces.h"

namespace quorate {
namespace {

constexpr std::size_t kHeaderCell = 60;  // bytes; longer cells head no column
constexpr std::size_t kHeaderRows = 3;   // a repeated header is among the first rows of its table
constexpr std::size_t kLeastKey = 6;     // letters
constexpr std::size_t kPageHead = 40;    // bytes

std::string letters_of(std::string_view content) {
  std::string letters;
  for (const char c : content) {
    if (std::isalpha(static_cast<unsigned char>(c)))
      letters += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  }
  return letters;
}

// "☐", "Yes", "N/A": the answers of a form, which head no column.
bool is_answer(std::string_view content) {
  for (const std::string_view box : {"☒", "☐", "⊠", "□", "☑", "✓", "✔"}) {
    if (content.find(box) != std::string_view::npos) return true;
  }
  constexpr std::array<std::string_view, 4> kAnswers = {"yes", "no", "na", "notapplicable"};
  return std::find(kAnswers.begin(), kAnswers.end(), letters_of(content)) != kAnswers.end();
}

// Letters of the cells, so that spacing and case make no difference; empty where the row can't head columns.
std::string header_key(const CleanText& text, const TextRow& row) {
  if (row.table < 0) return {};
  std::string key;
  std::size_t filled = 0;
  for (const Span cell : row.cells) {
    const std::string_view content = text.view(cell);
    if (content.empty()) continue;
    ++filled;
    if (content.size() > kHeaderCell || content.ends_with(':') || is_answer(content) ||
        std::any_of(content.begin(), content.end(),
                    [](char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; }))
      return {};
    key += letters_of(content);
  }
  return filled >= 2 && key.size() >= kLeastKey ? key : std::string{};
}

// A page's number or the day of the meeting, alone in its row and not in the column that opens it: where a
// caption of the table would stand, it is one.
bool is_number_or_day(const CleanText& text, const TextRow& row) {
  std::size_t at = row.cells.size();
  for (std::size_t c = 0; c < row.cells.size(); ++c) {
    if (text.cell(row, c).empty()) continue;
    if (at < row.cells.size()) return false;
    at = c;
  }
  if (at == 0 || at >= row.cells.size()) return false;
  const std::string_view content = text.cell(row, at);
  if (std::all_of(content.begin(), content.end(),
                  [](char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; }))
    return true;
  const std::vector<FoundDate> dates = find_dates(content);
  return dates.size() == 1 && dates[0].date.day > 0 && dates[0].date.year > 0 && dates[0].span.begin == 0 &&
         dates[0].span.end == content.size();
}

}  // namespace

RepeatedHeaders find_repeated_headers(const CleanText& text) {
  std::vector<std::string> keys(text.rows.size());
  std::unordered_map<std::string, int> count;
  std::size_t in_table = 0;
  for (std::size_t i = 0; i < text.rows.size(); ++i) {
    in_table = i > 0 && text.rows[i].table == text.rows[i - 1].table ? in_table + 1 : 0;
    if (in_table >= kHeaderRows) continue;
    keys[i] = header_key(text, text.rows[i]);
    if (!keys[i].empty()) ++count[keys[i]];
  }
  RepeatedHeaders found;
  std::unordered_set<std::string> seen;
  std::vector<std::pair<std::size_t, std::string>> above_header;  // row, and what it says there
  std::unordered_map<std::string, int> said;
  for (std::size_t i = 0; i < keys.size(); ++i) {
    if (keys[i].empty() || count[keys[i]] < 2) continue;
    found.headers.push_back(i);
    if (seen.insert(keys[i]).second) continue;
    for (std::size_t above = i; above > 0 && text.rows[above - 1].table == text.rows[i].table; --above) {
      const TextRow& row = text.rows[above - 1];
      if (row.span.size() > kPageHead || row.role != RowRole::text || !keys[above - 1].empty()) break;
      above_header.emplace_back(above - 1, keys[i] + '\n' + std::string(trim(text.text(row))));
      ++said[above_header.back().second];
    }
  }
  for (const auto& [row, words] : above_header) {
    if (said[words] >= 2 || is_number_or_day(text, text.rows[row])) found.page_heads.push_back(row);
  }
  return found;
}

}  // namespace quorate
