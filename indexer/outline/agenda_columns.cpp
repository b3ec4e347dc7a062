#include "indexer/outline/agenda_columns.h"

#include <array>

namespace quorate {

std::optional<Columns> agenda_columns_of(const RowFaces& rows, std::size_t i,
                                         const OutlineVocabulary& words) {
  const TextRow& row = rows.row(i);
  if (row.table < 0 || rows[i].filled < 3 || row.cells.size() > 12 || row.span.size() > 200)
    return std::nullopt;
  Columns columns(row.cells.size(), AgendaColumn::none);
  std::array<bool, kAgendaColumns> taken{};
  std::size_t named = 0;
  for (std::size_t c = 0; c < row.cells.size(); ++c) {
    const std::string_view head = rows.text().cell(row, c);
    const std::string cell = fold(head), second = fold(in_two_languages(head).second);
    if (cell.empty()) continue;
    for (std::size_t k = 0; k < kAgendaColumns; ++k) {
      // "Item" may head the numbers or the titles: the first free one, in the order of the columns
      if (taken[k] || !(words.agenda_columns[k].is(cell) || words.agenda_columns[k].is(second))) continue;
      columns[c] = static_cast<AgendaColumn>(k);
      taken[k] = true;
      ++named;
      break;
    }
  }
  const bool titled = taken[static_cast<std::size_t>(AgendaColumn::title)];
  if (!titled && taken[static_cast<std::size_t>(AgendaColumn::ref)]) {
    // "Item | Lead | Time": one column holds number and title
    for (AgendaColumn& column : columns) {
      if (column == AgendaColumn::ref) column = AgendaColumn::title;
    }
  }
  if (named < 3 || named * 2 < rows[i].filled) return std::nullopt;
  return columns;
}

}  // namespace quorate
