// The filters of a search: the panel of facets and dates, the chips of what is chosen, the state that a form
// carries.
#pragma once

#include <string_view>
#include <vector>

#include "server/answers/html/html.h"
#include "server/query/search_request.h"
#include "server/search/search_answer.h"

namespace quorate {

// Fields of the search form (form="search"), so that words and filters go together, with a button for who has
// no script. On wide screens the panel is always open, on narrow ones it is a disclosure.
// `first`: groups of fields that stand above the facets.
Html filter_panel(const SearchRequest& request, const std::vector<Facet>& facets, std::string_view path,
                  const Html& first = {});

// One removable chip for each chosen value, and one that removes them all; empty where nothing is chosen.
Html filter_chips(const SearchRequest& request, const std::vector<Facet>& facets, std::string_view path);

// Hidden fields for what the visible controls don't hold: sort, grouping, excluded values, values without a
// facet.
Html filter_state(const SearchRequest& request, const std::vector<Facet>& facets);

// How many values are chosen: filters, and dates as one.
std::size_t chosen_filters(const SearchRequest& request);

}  // namespace quorate
