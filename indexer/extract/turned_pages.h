// Text that is turned on its side: a page of it is turned upright, single words of it are told.
#pragma once

#include <optional>
#include <vector>

#include "analyzers/stored_record.h"
#include "indexer/extract/words.h"

namespace quorate {

// Turns the page, its words' boxes with it, so that text upright stands that was turned by as many quarters
// clockwise: 1 runs from top to bottom, 3 from bottom to top. The marks `upright` are the caller's.
void turn_page(WordPage& page, int quarters);

// What to tell of words that aren't upright, and so are left out of the lines: nothing where they are few on
// every page (a stamp at the margin, the labels of a chart's axis).
std::optional<Problem> turned_text(const std::vector<WordPage>& pages);

}  // namespace quorate
