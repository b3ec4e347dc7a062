// The blank strips that part the columns of a page.
#pragma once

#include <cstddef>
#include <vector>

#include "indexer/extract/printed_lines.h"

namespace quorate {

inline constexpr std::size_t kLeastColumnLines = 6;  // that stand beside a gutter, for it to be one

Extent extent_of(const std::vector<PrintedLine>& lines);  // from side to side; of one line at least

// Where most lines have a wide blank under each other: the middles of the most frequent strips, the most
// frequent first. Those of tables are among them, and are told apart later. Of one line at least.
std::vector<float> find_gutters(const std::vector<PrintedLine>& lines);

// Whether text runs on over the gutter: a word lies on it, or the blank around it is no wider than one
// between words.
bool crosses(const PrintedLine& line, float gutter);

}  // namespace quorate
