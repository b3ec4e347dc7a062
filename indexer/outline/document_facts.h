// What the face of minutes says of itself: of which meeting they are.
#pragma once

#include <string>

#include "analyzers/dates.h"
#include "indexer/outline/document_starts.h"

namespace quorate {

// The date of the meeting minuted: the first near the title that is before that of the pack's own meeting,
// where `before` tells it, else the first there is. ISO; empty where the head bears none.
std::string date_minuted(const RowFaces& rows, RowRange range, const DocumentStart& start,
                         const std::string& before, DateOrder order, const OutlineVocabulary& words);

// The committee or panel that the head of minutes names: whatever body they are put before, they are its own.
// Empty where it names none.
std::string committee_minuted(const RowFaces& rows, RowRange range, const DocumentStart& start,
                              const OutlineVocabulary& words);

}  // namespace quorate
