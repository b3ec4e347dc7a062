// One result a thing: what overlaps in the source is one result.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <vector>

#include "server/query/search_request.h"
#include "server/search/record_columns.h"

namespace quorate {

struct Match {
  Xapian::docid record = 0;
  double score = 0;
};

// A result with what was folded into it, the best first.
struct FoldedMatch {
  Match match;
  std::vector<Xapian::docid> also;
};

// Matches whose source lines overlap become one: the most specific of those that score nearly as well as the
// best one there, which hold the words as it does. It takes the best one's score. In no particular order.
std::vector<FoldedMatch> fold_overlaps(const std::vector<Match>& matches, const RecordColumns& columns);

// The best of each document or pack, with the others in `also`.
std::vector<FoldedMatch> group_matches(std::vector<FoldedMatch> matches, Group group,
                                       const RecordColumns& columns);

}  // namespace quorate
