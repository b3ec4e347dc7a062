// The feet of pages in a text that has none: page breaks are lost, the numbers of the pages stayed.
#pragma once

#include <cstddef>
#include <vector>

#include "indexer/outline/clean_text.h"

namespace quorate {

// Rows of what stood at the foot of each page and counts the pages, in order: three and more. Linear.
std::vector<std::size_t> counted_feet(const CleanText& text);

}  // namespace quorate
