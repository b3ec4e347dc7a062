// Hits over time: bars as inline SVG, and the same as a table whose rows are links.
#pragma once

#include <string_view>

#include "server/answers/html/html.h"
#include "server/query/search_request.h"
#include "server/search/search_answer.h"

namespace quorate {

// Of the date facet; by month or by year as its values are. Gaps are shown as gaps. Empty where there is no
// value.
Html timeline(const SearchRequest& request, const Facet& dates, std::string_view path);

}  // namespace quorate
