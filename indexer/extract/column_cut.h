// Columns of running text side by side: cut at the gutter between them, and read one after the other.
#pragma once

#include <vector>

#include "indexer/extract/printed_lines.h"

namespace quorate {

// The lines of a page in stretches, each to be read from top to bottom before the next: the whole page where
// it has one column; where it has several, what stands above, the first column, the second ..., what stands
// below. Columns are told from the cells of a table by their lines, which fill them, and by their blanks,
// which are not at the same heights on both sides. Recursion is three deep at most.
std::vector<std::vector<PrintedLine>> cut_columns(std::vector<PrintedLine> lines);

}  // namespace quorate
