// One result a thing: what overlaps in the source is one result.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <vector>

#include "server/query/search_request.h"
#include "server/search/record_columns.h"

namespace quorate {

// score = (weight of its words + of_paper) x factor.
struct Match {
  Xapian::docid record = 0;
  float of_paper = 0;  // what its paper's title adds
  float factor = 1;    // for how much of the query it holds
  double score = 0;
};

// The order of relevance; of equals the one that was indexed first.
bool is_better(const Match& a, const Match& b);

// A result with what was folded into it.
struct FoldedMatch {
  Match match;
  std::vector<Xapian::docid> also;
  Xapian::docid scored = 0;  // whose score it bears, where that is not its own

  // Takes in another result with all that was folded into it.
  void take_in(const FoldedMatch& other);
};

// Matches whose source lines overlap become one: the most specific of those that score nearly as well as the
// best one there, which hold the words as it does. It takes the best one's score. Where a format has no lines
// its bytes tell: then two decisions or actions that share no more than the words that lead in to them stay
// two, and a paper as a whole overlaps all that stands in it. In no particular order.
std::vector<FoldedMatch> fold_overlaps(const std::vector<Match>& matches, const RecordColumns& columns);

// Every match a result of its own, as in a register: of two clauses on one line neither stands for the other.
std::vector<FoldedMatch> each_by_itself(const std::vector<Match>& matches);

}  // namespace quorate
