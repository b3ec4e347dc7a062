#include "server/answers/html/table_shape.h"

#include <algorithm>

#include "analyzers/utf8.h"
#include "server/query/ascii_text.h"

namespace quorate {
namespace {

constexpr std::size_t kLeastColumns = 3, kLongestName = 40, kRowsLookedAt = 20;

// More digits than letters: a figure, a date, a number in order.
bool is_figure(std::string_view cell) {
  const auto is_digit = [](char c) { return is_ascii_digit(static_cast<unsigned char>(c)); };
  const auto is_letter = [](char c) {
    return is_ascii_letter(static_cast<unsigned char>(c)) || static_cast<unsigned char>(c) >= 0x80;
  };
  const auto digits = std::count_if(cell.begin(), cell.end(), is_digit);
  return digits > 0 && digits >= std::count_if(cell.begin(), cell.end(), is_letter);
}

bool could_name_a_column(std::string_view cell) {
  return !cell.empty() && cell.size() <= kLongestName && !is_figure(cell) && !cell.ends_with(':') &&
         !cell.ends_with('.') && !cell.ends_with(';');
}

// Of the cells in columns that are used.
bool names_columns(std::string_view row, const std::vector<bool>& used) {
  const auto cells = cells_of(row);
  std::size_t names = 0;
  for (std::size_t i = 0; i < used.size(); ++i)
    if (used[i] && (i >= cells.size() || !could_name_a_column(cells[i])))
      return false;
    else if (used[i])
      ++names;
  return names >= kLeastColumns;
}

bool begins_with_header(const std::vector<std::string_view>& rows, const std::vector<bool>& used) {
  if (rows.size() < 2 || !names_columns(rows.front(), used)) return false;
  const std::size_t below = std::min(rows.size() - 1, kRowsLookedAt);
  std::size_t unlike = 0;
  for (std::size_t i = 1; i <= below; ++i)
    if (!names_columns(rows[i], used)) ++unlike;
  return unlike * 2 >= below;
}

}  // namespace

std::vector<std::string_view> cells_of(std::string_view row) {
  std::vector<std::string_view> cells;
  for (std::size_t begin = 0; begin <= row.size();) {
    const std::size_t end = std::min(row.find('\t', begin), row.size());
    cells.push_back(trimmed(row.substr(begin, end - begin)));
    begin = end + 1;
  }
  return cells;
}

TableShape shape_of_table(const std::vector<std::string_view>& rows) {
  TableShape shape;
  for (const std::string_view row : rows) {
    const auto cells = cells_of(row);
    if (cells.size() > shape.used.size()) shape.used.resize(cells.size());
    for (std::size_t i = 0; i < cells.size(); ++i)
      if (!cells[i].empty()) shape.used[i] = true;
  }
  shape.has_header = begins_with_header(rows, shape.used);
  return shape;
}

}  // namespace quorate
