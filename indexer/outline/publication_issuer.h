// Who published a document that is attached to a pack: national guidance, an inspector's or auditor's report.
#pragma once

#include <string>
#include <string_view>

#include "analyzers/organisations.h"
#include "indexer/outline/document.h"
#include "indexer/outline/row_faces.h"
#include "indexer/outline/vocabulary.h"

namespace quorate {

// The organisation other than `own` that the document on rows [range) names as its publisher: in its line of
// copyright or its imprint at the end, else in a line of its own above its contents. Empty where none does.
// Linear.
std::string issuer_of_publication(const RowFaces& rows, RowRange range, std::string_view own,
                                  const OutlineVocabulary& words, const OrganisationAuthority& authority);

}  // namespace quorate
