// The columns of a table as its rows are put together, band by band.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "indexer/extract/printed_lines.h"
#include "indexer/extract/row_bands.h"

namespace quorate {

// From left to right, not overlapping: what the runs of a band, or of all bands of a table, take of its
// width.
using Extents = std::vector<Extent>;

// Groups of runs that stand side by side in a band.
Extents groups_of(const std::vector<PrintedLine>& lines, const Band& band);

// The columns with this band's cells; nothing where the band isn't a row of theirs: a run goes over the gap
// between two, or two of its cells stand in one.
std::optional<Extents> with_band(const std::vector<PrintedLine>& lines, const Band& band,
                                 const Extents& columns);

// The columns that these bands have together with `groups`, runs of theirs cut where those stand apart: one
// line may print two cells no further apart than words. Nothing where they don't fit.
std::optional<Extents> with_groups(const std::vector<PrintedLine>& lines, const std::vector<Band>& bands,
                                   const Extents& columns, const Extents& groups);

// A line of a cell.
struct CellLine {
  std::size_t line = 0;  // of the page
  std::size_t column = 0;
  Run run;
};

// What the band prints in each column, from top to bottom; runs are cut between columns where a blank is
// wider than between words, or ends where the next column begins. A heading over several columns stays whole,
// in the first of them.
std::vector<CellLine> cells_of(const std::vector<PrintedLine>& lines, const Band& band,
                               const Extents& columns);

}  // namespace quorate
