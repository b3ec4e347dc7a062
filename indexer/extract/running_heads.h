// Heads and feet of pages, told by their repeating at one place; and the page numbers in them.
#pragma once

#include <string>
#include <vector>

#include "indexer/extract/printed_lines.h"

namespace quorate {

// The lines of one page of the file.
struct PageLines {
  int number = 0;
  std::vector<PrintedLine> lines;  // from top to bottom
};

struct PageEdges {
  std::vector<bool> running;  // for each line of the page: a head or a foot
  std::string printed;        // the page's number as printed on it; empty where none was found
};

// A line at a page's edge is a running one where the same stands at the same height on two pages more nearby
// (one more in a file under five pages), but for a number that goes up with the pages. What repeats over a
// part of the file alone, such as "Enc 4" on each page of that paper, stays text where it stands first. Rows
// of four and more columns are a table's header, not a head. Linear in the pages.
std::vector<PageEdges> find_page_edges(const std::vector<PageLines>& pages);

}  // namespace quorate
