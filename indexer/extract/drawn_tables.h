// Tables that are drawn: with the characters for boxes, or with '+', '-' and '|'.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "indexer/extract/text_lines.h"

namespace quorate {

// "├────┼────┤", "+----+----+": a line of nothing else that begins with a corner or a junction. A line of
// dashes alone is none: it parts papers.
bool is_drawn_rule(std::string_view line);

// "│ Paper │ Winter beds │": upright lines of a box at both ends.
bool is_drawn_row(std::string_view line);

// The table of lines [first, last), all of them drawn rules, drawn rows or rows of pipes. Where rules part it
// into three groups of lines and more, each group is a row; else each line is one, and goes on with the row
// above where it begins with an empty cell or in lower case. A box of a single column gives its lines.
// Linear.
std::vector<Block> drawn_table(const TextLines& lines, std::size_t first, std::size_t last);

}  // namespace quorate
