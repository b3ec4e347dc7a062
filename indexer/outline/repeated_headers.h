// The headers of columns that a table repeats after each page break, and the remains of page heads above
// them.
#pragma once

#include <cstddef>
#include <vector>

#include "indexer/outline/clean_text.h"

namespace quorate {

struct RepeatedHeaders {
  std::vector<std::size_t> headers;     // rows that name columns, the first of each among them
  std::vector<std::size_t> page_heads;  // rows above a header that comes again which are no text
};

// Of rows that stand among the first of two tables and more. What stands above such a header stays text, as
// the heading of a section does, unless it stands there more than once or is a number or a date out of its
// column. Linear.
RepeatedHeaders find_repeated_headers(const CleanText& text);

}  // namespace quorate
