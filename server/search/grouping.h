// One result a document, or a pack.
#pragma once

#include <vector>

#include "server/query/search_request.h"
#include "server/search/folding.h"
#include "server/search/record_columns.h"

namespace quorate {

// The best of each document or pack, with the others in `also`.
std::vector<FoldedMatch> group_matches(std::vector<FoldedMatch> matches, Group group,
                                       const RecordColumns& columns);

}  // namespace quorate
