// What the lines of an agenda open with: its numbers in the shapes that this agenda has.
#pragma once

#include <string>
#include <string_view>

#include "indexer/outline/document.h"
#include "indexer/outline/opening_reference.h"
#include "indexer/outline/row_faces.h"
#include "indexer/outline/vocabulary.h"

namespace quorate {

class AgendaOpenings {
public:
  // Looks over rows [range) whether they open with letters and figures that count: "A1", "*C2", "P-3". Alone
  // such a word is none.
  AgendaOpenings(const RowFaces& rows, RowRange range, const OutlineVocabulary& words);

  // "7.", "Item 5.2", "l0." (a 10 misread), and "A1" where this agenda counts so; an empty view where the
  // line opens with none.
  OpeningReference of(std::string_view line) const;

private:
  const OutlineVocabulary& words_;
  bool lettered_ = false;
};

// A reference without brackets, stars and stops, its misread figures mended: "(6)" gives "6", "l0." "10".
std::string sound_reference(std::string_view written);

}  // namespace quorate
