// Lines of running text that go on with the paragraph above.
#pragma once

#include "indexer/extract/printed_lines.h"
#include "indexer/extract/table_extent.h"

namespace quorate {

// Whether line `i` of running text carries on the sentence of the line above, which is a line of running text
// too: they are as close as lines of a paragraph, in one type, the line above is full (the first word of this
// one had no room on it) and ends no sentence, and this one opens no list entry. Lists of short lines never
// fill theirs. A word cut by a hyphen is left to those who know words.
bool carries_on(const std::vector<PrintedLine>& lines, std::size_t i, const TextEdges& edges,
                float text_width);

}  // namespace quorate
