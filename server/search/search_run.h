// One search over one snapshot of the index, from request to ordered results.
#pragma once

#include <chrono>
#include <vector>

#include "server/query/built_query.h"
#include "server/query/query_vocabulary.h"
#include "server/search/folding.h"
#include "server/search/index_snapshot.h"
#include "server/search/organisation_finder.h"
#include "server/search/search_answer.h"

namespace quorate {

struct SearchContext {
  const IndexSnapshot& snapshot;
  SearchHandle& handle;
  const QueryVocabulary& vocabulary;
  const OrganisationFinder& organisations;
  const OrganisationNames& held;
  std::chrono::steady_clock::time_point deadline;
};

struct SearchRun {
  QueryReport report;
  BuiltQuery built;
  std::vector<FoldedMatch> results;  // all of them, in the order asked for
  std::vector<Facet> facets;
  bool complete = true;
};

// The query alone, as it would be run: for marking its words elsewhere.
BuiltQuery build_for(const SearchRequest& request, const SearchContext& context);

// Throws Xapian errors.
SearchRun run_search(const SearchRequest& request, const SearchContext& context);

}  // namespace quorate
