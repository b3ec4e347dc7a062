// Headings of minutes, in whatever order and case their words stand.
#pragma once

#include <cstddef>

#include "indexer/outline/row_faces.h"
#include "indexer/outline/vocabulary.h"

namespace quorate {

enum class MinutesHeading : unsigned char {
  none,
  plain,  // opens with the word, or says it last in capitals: "Minutes of ...", "COUNCIL MINUTES"
  loose,  // "Board Meeting – Minutes", "Unconfirmed minutes ... .": asks for who was present close below
};

// What the words of the row say; where it stands and what follows are for the caller to judge.
MinutesHeading minutes_heading(const RowFaces& rows, std::size_t i, const OutlineVocabulary& words);

// "Present: ...", "1. Call to order and roll call", "... at 6.31 pm. Present: ...".
bool names_attendance(const RowFaces& rows, std::size_t i, const OutlineVocabulary& words);

// Who was present as a label: alone, before a colon, or in a cell of its own.
bool labels_attendance(const RowFaces& rows, std::size_t i, const OutlineVocabulary& words);

// Whether nothing but short lines that end no sentence stands between the row and the blank, or the page's
// top, above it.
bool in_heading_block(const RowFaces& rows, std::size_t i);

}  // namespace quorate
