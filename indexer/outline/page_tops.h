// Whether a pack's papers begin at the tops of its pages.
#pragma once

#include <cstddef>
#include <vector>

#include "indexer/outline/cover_sheet.h"
#include "indexer/outline/row_faces.h"
#include "indexer/outline/vocabulary.h"

namespace quorate {

// Rows of text above row `i` on its page, of the 80 rows nearest to it.
std::size_t text_rows_above(const RowFaces& rows, std::size_t i);

// By the pack's own witness: true where most of its cover sheets and of the marks alone on their
// lines stand at the top of a page, or, where it has none of either, it has three pages and more. A stray
// form feed makes no pages. Linear.
bool papers_open_pages(const RowFaces& rows, const std::vector<CoverSheet>& covers,
                       const OutlineVocabulary& words);

}  // namespace quorate
