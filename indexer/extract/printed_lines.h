// Words of a page gathered to printed lines, and each line cut to runs where it leaves a wide gap.
#pragma once

#include <string>
#include <vector>

#include "indexer/extract/words.h"

namespace quorate {

// Words that follow each other with ordinary blanks between.
struct Run {
  std::vector<const PageWord*> words;  // from left to right, not empty; they belong to the WordPage
  Box box;
  bool bold = false;  // all of it
};

// What stands on one baseline.
struct PrintedLine {
  std::vector<Run> runs;  // from left to right, not empty
  Box box;
  float size = 0;  // of type, the largest on it
  bool bold = false;
};

// Lines from top to bottom. Words that lie outside the page, have no extent, are turned, or print another one
// a second time (a way to make bold) are left out. O(n log n).
std::vector<PrintedLine> printed_lines(const WordPage& page);

// The line that these words make, whatever their order; not empty.
PrintedLine line_of(std::vector<const PageWord*> words);

// Joins the runs of lines whose blanks are wide because the text was stretched to both margins: all of one
// width, between the same edges as a neighbour's, and not above or below the neighbour's blanks, as those of
// a table's rows are.
void join_stretched(std::vector<PrintedLine>& lines);

// The words of a run parted by blanks; parts of one word that a change of type has cut are joined.
std::string text_of(const Run& run);
// All runs, parted by three blanks.
std::string text_of(const PrintedLine& line);

// Around all of the lines; all 0 where there are none.
Box box_of(const std::vector<PrintedLine>& lines);

// Size of type that most characters of the pages have; 0 where there are none.
float body_size(const std::vector<WordPage>& pages);

// Type sizes above are told to the hundredth, and boxes come from sums: equal is within this, in points.
inline constexpr float kSameEdge = 3.0F;

}  // namespace quorate
