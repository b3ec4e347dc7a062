// Facets and the filters on their fields, over columns in memory: one pass over all matches.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "server/query/search_request.h"
#include "server/search/match_run.h"
#include "server/search/record_columns.h"
#include "server/search/search_answer.h"

namespace quorate {

// Names of organisations by id, for labels.
using OrganisationNames = std::map<std::string, std::string, std::less<>>;

struct FacetedMatches {
  std::vector<Match> matches;  // those that pass the filters
  std::vector<Facet> facets;   // in the order asked for
};

// Passes the matches through the filters on the facets asked for and counts. A facet's own selection does not
// narrow its own counts; every other one does. `organisations`: the filter on the organisation, as ids.
FacetedMatches count_facets(const std::vector<Match>& matches, const SearchRequest& request,
                            const Filter& organisations, const RecordColumns& columns,
                            const OrganisationNames& names);

}  // namespace quorate
