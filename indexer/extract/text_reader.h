<<<<<<< HEAD
// Text to the neutral form: plain lines, tab-separated rows, pipe tables with tags in their cells, columns of blanks.
=======
// Text packs: tab-separated and pipe tables, columns laid out by blanks, plain lines, form feeds as pages.
>>>>>>> main
#pragma once

#include <string>
#include <string_view>

#include "indexer/extract/pages.h"

namespace quorate {

<<<<<<< HEAD
// `file` as in Source::file. Any bytes are taken. A line ends at LF (a CR before it is dropped); a form feed ends a page
// and no line. Linear in the bytes, whatever the length of a line or of a table.
=======
// Any bytes are taken: UTF-8 with or without BOM, else windows-1252. Never throws for what the text holds.
>>>>>>> main
Pages read_text(std::string_view bytes, std::string file);

}  // namespace quorate
