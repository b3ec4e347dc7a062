// Rows of a document as its reader sees them: without noise, and which of them head what follows.
#pragma once

#include <cstddef>
#include <vector>

#include "indexer/outline/clean_text.h"
#include "indexer/outline/document.h"

namespace quorate {

// Indices of the rows that carry text: no running heads, no ghosts, nothing empty.
std::vector<std::size_t> text_rows(const CleanText& text, const RowRange& rows);

// Whether shown[at] heads what follows: marked as a heading by its format, or a short line of its own that
// reads as one. `shown` is what text_rows() gave.
bool is_heading(const CleanText& text, const std::vector<std::size_t>& shown, std::size_t at);

}  // namespace quorate
