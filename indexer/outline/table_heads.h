// The heads of pages between the parts of a table, in a text whose page breaks are lost.
#pragma once

#include <cstddef>
#include <vector>

#include "indexer/outline/clean_text.h"

namespace quorate {

// Lines in capitals that come three times and more with nothing but rows of tables between them, in order.
// The headings of a form come again as well, but with others between. Linear.
std::vector<std::size_t> heads_between_tables(const CleanText& text);

}  // namespace quorate
