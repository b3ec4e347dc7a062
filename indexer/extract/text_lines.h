// The lines of a text file, page by page.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/extract/pages.h"

namespace quorate {

enum class LineShape { blank, pipes, drawn, tabs, text };

// A line, or the part of one that stands on one page.
struct TextLine {
  std::string text;  // UTF-8
  Place place;
  LineShape shape = LineShape::blank;
};
using TextLines = std::vector<TextLine>;

// Without the blanks, tabs and carriage returns at its ends.
std::string_view trim_line(std::string_view text);

// One page where the file holds no form feed.
std::vector<TextLines> split_pages(std::string_view bytes);

}  // namespace quorate
