// Where the columns of a table drawn with blanks begin, as its lines show together: what a narrow gap hides
// on one line the others tell.
#pragma once

#include <vector>

#include "indexer/extract/column_layout.h"

namespace quorate {

// Parts the segments of a table's lines further: at two blanks where another line has a column beginning, at
// one where most lines have. A line of one segment is left whole. Linear.
void part_at_edges(std::vector<std::vector<LineSegment>>& lines);

}  // namespace quorate
