// Page numbers that only their counting tells: alone on their line, or left behind in a text whose page
// breaks are lost.
#pragma once

#include <cstddef>
#include <vector>

#include "indexer/outline/clean_text.h"

namespace quorate {

// Rows of what stood at the foot of each page and counts the pages, in order: three and more. Linear.
std::vector<std::size_t> counted_feet(const CleanText& text);

// Those of `edges`, the first and last rows of pages in order, that hold nothing but the number of their
// page: far from the margin, and of a run of three and more that goes up with the pages, about one a page.
// Papers may count from 1 each. Totals of a chart or an account stand there too, in any order. Linear.
std::vector<std::size_t> page_numbers_alone(const CleanText& text, const std::vector<std::size_t>& edges);

}  // namespace quorate
