// Word documents: paragraphs with their styles and numbers, tables as rows; tracked deletions left out.
#pragma once

#include <string_view>

#include "indexer/extract/pages.h"

namespace quorate {

// One page, numbered 0: where Word breaks pages is not in the file. A break that the author set is three
// blank lines. A paragraph with tabs inside is a table row, as such lines are in text. Throws as
// OfficePackage, Error{damaged} where it has no document.
Page read_docx(std::string_view bytes);

}  // namespace quorate
