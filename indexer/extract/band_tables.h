// Tables whose rows are found as bands, because their cells are centred or stand at the foot of the row.
#pragma once

#include <cstddef>
#include <vector>

#include "indexer/extract/pages.h"
#include "indexer/extract/printed_lines.h"
#include "indexer/extract/row_bands.h"
#include "indexer/extract/table_layout.h"
#include "indexer/extract/table_shape.h"

namespace quorate {

// Bands that follow each other and stand in common columns.
struct BandTable {
  std::vector<Band> rows;  // not empty
  Extents columns;
};

// Those of the lines, from top to bottom. Only tables of which some row shows lines between those of its
// neighbour cells, and whose rows are parted by strips where no column has text; others are better read by
// their baselines.
std::vector<BandTable> find_band_tables(const std::vector<PrintedLine>& lines);

// A row for each band, with a cell for each column.
Block read_band_table(const std::vector<PrintedLine>& lines, const BandTable& table, const TypeScale& scale);

}  // namespace quorate
