// A search as an Atom feed (RFC 4287) with the members of an OpenSearch response.
#pragma once

#include <string>

#include "server/query/search_request.h"
#include "server/search/search_answer.h"

namespace quorate {

// `origin`: "https://boards.example.org"; where it is empty links stay relative and ids are made of the
// record's.
std::string search_atom(const SearchRequest& request, const SearchAnswer& answer, const std::string& origin);

}  // namespace quorate
