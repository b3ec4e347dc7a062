// Text to the neutral form: plain lines, tab-separated rows, pipe tables with tags in their cells, columns of
// blanks.
#pragma once

#include <string>
#include <string_view>

#include "indexer/extract/pages.h"

namespace quorate {

// `file` as in Source::file. Any bytes are taken. A line ends at LF (a CR before it is dropped); a form feed
// ends a page and no line. Linear in the bytes, whatever the length of a line or of a table.
Pages read_text(std::string_view bytes, std::string file);

}  // namespace quorate
