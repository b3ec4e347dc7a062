// What a paper asks for, as its face says it outside of a cover sheet's fields.
#pragma once

#include <vector>

#include "analyzers/record.h"
#include "indexer/outline/document.h"
#include "indexer/outline/row_faces.h"
#include "indexer/outline/vocabulary.h"

namespace quorate {

// Among the first rows of the paper: "FOR DECISION" on a line of its own, "Action required: Decision", a
// table of boxes with one ticked. Empty where none is.
std::vector<Verb> purpose_on_face(const RowFaces& rows, RowRange range, const OutlineVocabulary& words);

}  // namespace quorate
