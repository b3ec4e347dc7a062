// Whether a paper with the title of a register is one.
#pragma once

#include "analyzers/record.h"
#include "indexer/outline/document.h"
#include "indexer/outline/row_faces.h"
#include "indexer/outline/vocabulary.h"

namespace quorate {

// Whether entries of a register of the type are inside: rows of three columns and more, or rows and lines
// that somebody's name opens. Linear.
bool holds_register_entries(const RowFaces& rows, RowRange range, PaperType type,
                            const OutlineVocabulary& words);

}  // namespace quorate
