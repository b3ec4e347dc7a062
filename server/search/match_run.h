// One run of a query over the index: every record that matches, with its weight.
#pragma once

#include <xapian.h>

#include <chrono>
#include <vector>

#include "server/query/built_query.h"
#include "server/search/folding.h"

namespace quorate {

struct MatchRun {
  std::vector<Match> matches;  // in order of docids
  bool complete = true;        // false where the deadline cut it short
};

// All matches, not only the best: totals, facets and folding need each. Throws Xapian errors.
MatchRun run_query(const Xapian::Database& database, const Xapian::Query& query,
                   std::chrono::steady_clock::time_point deadline);

// Adds to each record a share of the score of the paper it stands in, where that matched too: by its title,
// its face and its headings.
void add_paper_scores(std::vector<Match>& matches, const RecordColumns& columns);

// Which of the query's concepts each match holds: bit c for concept c (the first 64).
std::vector<std::uint64_t> concepts_held(const Xapian::Database& database,
                                         const std::vector<QueryConcept>& concepts,
                                         const std::vector<Match>& matches);

// The best matches weigh more the more of what was asked for they hold: by a factor of 1 + .5 x share², where
// share is of the concepts' weights. `held` as concepts_held() gives it for these matches.
double coordination(std::uint64_t held, const std::vector<QueryConcept>& concepts);

}  // namespace quorate
