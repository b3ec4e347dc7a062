// The order of the results.
#pragma once

#include <xapian.h>

#include <chrono>
#include <vector>

#include "server/query/search_request.h"
#include "server/search/folding.h"

namespace quorate {

// What lacks that which is sorted by stands last, whichever way round; ties go by score, then the newest
// first. Owners are read from the records themselves: false where the deadline left some unread.
bool order_results(std::vector<FoldedMatch>& results, Sort sort, const RecordColumns& columns,
                   const Xapian::Database& database, std::chrono::steady_clock::time_point deadline);

}  // namespace quorate
