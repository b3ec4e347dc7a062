// Web pages: of a committee system's page its content in order, headings, lists, tables and paragraphs.
#pragma once

#include <string_view>
#include <vector>

#include "indexer/extract/pages.h"

namespace quorate {

// The one page of the file, numbered 0. Its title comes first, as a heading: it often alone names the
// organisation. A table that only lays out its page is taken apart: a row that opens with a short cell
// ("17.") becomes a table row of that cell and the title beside it, and what else the row holds follows as
// lines. Any bytes are taken; the walk keeps its own stack, so that no depth of nesting matters, and is
// linear. Throws nothing of its own.
Page read_html(std::string_view bytes);

}  // namespace quorate
