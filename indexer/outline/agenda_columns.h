// The columns of an agenda that is a table.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "indexer/outline/row_faces.h"
#include "indexer/outline/vocabulary.h"

namespace quorate {

// Which column each cell of the header heads; the title is sure, two more columns are asked for.
using Columns = std::vector<AgendaColumn>;
std::optional<Columns> agenda_columns_of(const RowFaces& rows, std::size_t i, const OutlineVocabulary& words);

// The cells of a row by the columns of the header above it: by place on the page where it is known, else by
// order.
class ColumnReader {
public:
  void set(const Columns& columns, const std::vector<int>& places) {
    columns_ = columns;
    places_ = places;
  }
  bool known() const { return !columns_.empty(); }

  AgendaColumn column_of(const TextRow& row, std::size_t cell) const {
    if (!row.columns.empty() && !places_.empty()) {
      std::size_t best = 0;
      for (std::size_t k = 1; k < places_.size(); ++k) {
        if (std::abs(places_[k] - row.columns[cell]) < std::abs(places_[best] - row.columns[cell])) best = k;
      }
      return columns_[best];
    }
    return cell < columns_.size() ? columns_[cell] : AgendaColumn::none;
  }

private:
  Columns columns_;
  std::vector<int> places_;
};

}  // namespace quorate
