// Rows of a table whose cells wrap and don't stand on common baselines, found as bands: stretches of lines
// that are tied to each other by the lines of a cell or by cells side by side.
#pragma once

#include <cstddef>
#include <vector>

#include "indexer/extract/printed_lines.h"

namespace quorate {

// Lines [first, last) that no blank strip parts.
struct Band {
  std::size_t first = 0, last = 0;
  bool displaced = false;  // lines of different cells stand at heights between each other's
};

// From one baseline to the next within a paragraph, over the size of type: `usual`, and as much as `most`;
// what is more parts two cells.
struct Leading {
  float usual = 0, most = 0;
};

// The distances at which cells' lines stand under each other, three at most, the closest first. In a table
// with padding between its rows that is the distance of the lines of a wrapped cell, and the next wider ones
// are those of its rows. Runs that begin at the left of `text` (what all lines
// of the page take) and go over most of it are prose and don't count. Linear in the lines but
// for sorting.
std::vector<Leading> find_leadings(const std::vector<PrintedLine>& lines, std::size_t first, std::size_t last,
                                   const Box& text);

// Lines [first, last) as bands, from top to bottom: two lines are tied where runs of them stand under each
// other no further apart than the leading (and with them all lines between), or where they overlap in height.
std::vector<Band> row_bands(const std::vector<PrintedLine>& lines, std::size_t first, std::size_t last,
                            const Leading& leading);

}  // namespace quorate
