// Cover sheets and heads of papers: labels with their values, whatever the layout.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "indexer/outline/asked_purpose.h"
#include "indexer/outline/cover_labels.h"
#include "indexer/outline/document.h"
#include "indexer/outline/row_faces.h"
#include "indexer/outline/vocabulary.h"

namespace quorate {

struct CoverSheet {
  RowRange rows;  // from its first label to the last one, with the values that follow
  std::array<std::string, kCoverFields> values;  // by CoverField, on one line each
  int identity = 0;  // of its labels, how many say what the paper is: meeting, date, title, mark, people
  std::vector<Verb> purpose;  // as ticked, else as written

  const std::string& operator[](CoverField field) const { return values[static_cast<std::size_t>(field)]; }
  std::string& operator[](CoverField field) { return values[static_cast<std::size_t>(field)]; }
};

// All cover sheets of the pack in order: runs of labelled rows of which at least three, on lines of their
// own, say what the paper is. Linear in the rows.
std::vector<CoverSheet> find_cover_sheets(const RowFaces& rows, const OutlineVocabulary& words);

}  // namespace quorate
