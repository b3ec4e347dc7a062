// Out of an index, all that may be suggested.
#pragma once

#include "server/search/index_snapshot.h"
#include "server/search/organisation_finder.h"
#include "server/search/suggestions.h"

namespace quorate {

// References, headings and people of the records (passages apart: they bear none of their own), organisations
// with their other names, acronyms with what they stand for. Reads every such record: about 10 us each.
// Throws Xapian errors.
SuggestionList suggestions_of(SearchHandle& handle, const OrganisationNames& held,
                              const Authority& authority);

}  // namespace quorate
