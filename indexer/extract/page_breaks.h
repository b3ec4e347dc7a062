// Cells of a table that a page's end has cut.
#pragma once

#include <vector>

#include "indexer/extract/pages.h"

namespace quorate {

// Joins what a page begins with to the cell that the last row of the page before breaks off in, where that
// cell ends within a reference ("ICB/" and, on the next page, "22/13"). What else goes on stays on its page.
void join_cut_cells(std::vector<Page>& pages);

}  // namespace quorate
