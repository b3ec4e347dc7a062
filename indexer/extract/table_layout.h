// Printed lines of one column of a page to blocks: running text, headings, and tables whose rows stand on
// baselines.
#pragma once

#include <vector>

#include "indexer/extract/pages.h"
#include "indexer/extract/printed_lines.h"

namespace quorate {

// Size of type of the file's running text, in points: what a heading is larger than, and half of which is the
// width of a character in Block::indent and Cell::column.
struct TypeScale {
  float body = 10;
  std::vector<float> larger;  // sizes of headings, the largest first
  int characters(float points) const;
  int heading_level(float size) const;  // 0: no larger than the text
};

// Lines of several runs that stand under each other become tables. A part of a row that only stands on a line
// of its own because it no longer fitted into its cell is joined to the row, with '\n' between, or with
// nothing where a reference was cut ("ICB/" and "22/37"). A line is one block; nothing is dropped. O(n) in
// the lines, times the columns.
std::vector<Block> read_lines(std::vector<PrintedLine> lines, const TypeScale& scale);

}  // namespace quorate
