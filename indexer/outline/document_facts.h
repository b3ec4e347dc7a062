// What the face of a document says of itself alone: of which meeting it is the minutes, and of what day it
// is.
#pragma once

#include <string>
#include <string_view>

#include "analyzers/dates.h"
#include "indexer/outline/document_starts.h"

namespace quorate {

// The date of the meeting minuted: the first near the title that is before that of the pack's own meeting,
// where `before` tells it, else the first there is. ISO; empty where the head bears none.
std::string date_minuted(const RowFaces& rows, RowRange range, const DocumentStart& start,
                         const std::string& before, DateOrder order);

// The committee or panel that the head of minutes names: whatever body they are put before, they are its own.
// Empty where it names none.
std::string committee_minuted(const RowFaces& rows, RowRange range, const DocumentStart& start,
                              const OutlineVocabulary& words);

// The date of a paper that its title holds, or that stands among its first lines. A cover sheet's date is its
// meeting's. ISO; empty where there is none.
std::string date_on_face(const RowFaces& rows, RowRange range, const DocumentStart& start,
                         std::string_view title, DateOrder order);

}  // namespace quorate
