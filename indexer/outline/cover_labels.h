// The labels of cover sheets and of the heads of papers, each with its value, in whatever layout.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/outline/row_faces.h"
#include "indexer/outline/vocabulary.h"

namespace quorate {

inline constexpr std::size_t kLabelBytes = 70;  // of the longest label

struct CoverLabel {
  CoverField field = CoverField::other;
  std::size_t row = 0;
  std::string value;
  bool colon = false;
  bool alone = false;  // no value beside it: it may stand in the next row
};

// The field that a label names.
std::optional<CoverField> field_of(std::string_view label, const OutlineVocabulary& words);

// All labels of the pack in order. One without a value beside it has the next row's, where that holds no
// label. Linear.
std::vector<CoverLabel> find_labels(const RowFaces& rows, const OutlineVocabulary& words);

// Whether the row begins with a label of cover sheets and its colon.
bool opens_with_label(const RowFaces& rows, std::size_t row, const OutlineVocabulary& words);

}  // namespace quorate
