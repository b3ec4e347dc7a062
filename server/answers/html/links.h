// Addresses of the pages: the one place that knows how an id or a search becomes a link.
#pragma once

#include <string>
#include <string_view>

#include "server/query/search_request.h"

namespace quorate {

// With `q`, the words of the search are marked on the page.
std::string record_address(std::string_view id, std::string_view q = {});
std::string citation_address(std::string_view id);  // its citation as CSL-JSON
std::string pack_address(std::string_view id);
// The reader at one part of the pack: a document's id, and an item in it (empty: its top).
std::string reader_address(std::string_view document_id, std::string_view q = {},
                           std::string_view item_id = {});
std::string organisation_address(std::string_view id);
// The name of a record's place within a page: its id without the pack, '/' as '.'.
std::string anchor_of(std::string_view record_id);

// A search, on the page of that path: "/search?q=ambulance". What the page always asks (facets) is left out.
std::string search_address(const SearchRequest& request, std::string_view path = "/search");
std::string search_query(const SearchRequest& request);  // the same without path and '?'
// Searches next to this one, each on its first page.
SearchRequest with_query(SearchRequest request, std::string_view q);
SearchRequest with_sort(SearchRequest request, Sort sort);
SearchRequest with_group(SearchRequest request, Group group);
SearchRequest with_dates(SearchRequest request, DateRange dates);
SearchRequest with_value(SearchRequest request, FieldId field, std::string_view value);
SearchRequest without_value(SearchRequest request, FieldId field, std::string_view value);
SearchRequest without_filters(SearchRequest request);  // words, sort and group stay
SearchRequest at_page(SearchRequest request, int page);

}  // namespace quorate
