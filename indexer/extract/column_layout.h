// Tables that are drawn with blanks, as `pdftotext -layout` writes them: lines whose parts stand under each
// other.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/extract/pages.h"

namespace quorate {

// A part of a line between wide gaps.
struct LineSegment {
  std::string_view text;
  int begin = 0;  // columns [begin, end) in characters
  int end = 0;
  bool operator==(const LineSegment&) const = default;
};

// Parts of a line that stand apart by three blanks and more. None for a blank line.
std::vector<LineSegment> segments_of(std::string_view utf8_line);

// A line of one page, with its way back.
struct LayoutLine {
  std::string text;  // UTF-8, leading blanks kept
  Place place;
  int blank_before = 0;
};

// Blocks of consecutive lines that hold neither tabs nor pipes. Lines of several parts are rows of a table
// whose columns are those of its widest row; a line that fits only under later columns carries on the row
// above. Linear.
std::vector<Block> read_layout(const std::vector<LayoutLine>& lines);

}  // namespace quorate
