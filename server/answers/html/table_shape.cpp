#include "server/answers/html/table_shape.h"

#include <algorithm>

#include "analyzers/utf8.h"

namespace quorate {
namespace {

constexpr std::size_t kLeastColumns = 3, kLongestName = 40, kRowsLookedAt = 20;

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \r");
  return first == std::string_view::npos ? std::string_view{}
                                         : text.substr(first, text.find_last_not_of(" \r") - first + 1);
}

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

bool names_columns(const std::vector<std::string_view>& cells) {
  return cells.size() >= kLeastColumns && std::all_of(cells.begin(), cells.end(), could_name_a_column);
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

bool begins_with_header(const std::vector<std::string_view>& rows) {
  if (rows.size() < 2 || !names_columns(cells_of(rows.front()))) return false;
  const std::size_t below = std::min(rows.size() - 1, kRowsLookedAt);
  std::size_t unlike = 0;
  for (std::size_t i = 1; i <= below; ++i)
    if (!names_columns(cells_of(rows[i]))) ++unlike;
  return unlike * 2 >= below;
}

}  // namespace quorate
