// The order of the results.
#pragma once

#include <vector>

#include "server/query/search_request.h"
#include "server/search/folding.h"

namespace quorate {

// What lacks that which is sorted by stands last, whichever way round; an owner's actions go by when they are
// due. Ties go by score, then the newest first.
void order_results(std::vector<FoldedMatch>& results, Sort sort, const RecordColumns& columns);

}  // namespace quorate
