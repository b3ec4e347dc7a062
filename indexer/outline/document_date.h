// When a paper was written, as it prints it itself.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "analyzers/dates.h"
#include "indexer/outline/document.h"
#include "indexer/outline/row_faces.h"
#include "indexer/outline/vocabulary.h"

namespace quorate {

// The row, one or two above the date on row `i`, that names who signs with it; empty where `i` is no date
// alone on its line or nobody is named.
std::optional<std::size_t> signatory_above(const RowFaces& rows, std::size_t i,
                                           const OutlineVocabulary& words);

// YYYY-MM-DD or empty: the date in the title of the document, unless it is a meeting's; else the one among
// its first lines where it has no cover sheet, for that bears the meeting's; else beside a signature or the
// number of a version, if it isn't later than the pack's meeting. Linear.
std::string date_of_document(const RowFaces& rows, const Document& document, const OutlineVocabulary& words);

}  // namespace quorate
