// What a paper is: by its title, its face and what stands inside.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "analyzers/record.h"
#include "indexer/outline/document.h"
#include "indexer/outline/document_starts.h"
#include "indexer/outline/row_faces.h"
#include "indexer/outline/vocabulary.h"

namespace quorate {

struct TypedPaper {
  PaperType type = PaperType::other;
  std::string rule;
};

// The first type of the vocabulary whose words the title holds.
std::optional<PaperType> type_of_title(std::string_view title, const OutlineVocabulary& words);

// The type of the paper on rows [range) that `start` opens. What it is counts, not what it is about: a cover
// report on a policy is a report, unless the policy itself follows.
TypedPaper type_of_paper(const RowFaces& rows, RowRange range, const DocumentStart& start,
                         std::string_view title, const OutlineVocabulary& words);

}  // namespace quorate
