// The page of a search: its words, what was made of them, results, filters, pages, and what to do when there
// are none.
#pragma once

#include <vector>

#include "server/answers/html/layout.h"
#include "server/query/search_request.h"
#include "server/search/search_answer.h"
#include "server/search/searcher.h"

namespace quorate {

struct SearchPage {
  SearchRequest request;
  SearchAnswer answer;
  std::vector<ParameterError> errors;  // of parameters that were dropped: told, not fatal
  std::vector<HeldOrganisation> held;  // shown where nothing is found
};

HttpResponse search_page(const Site& site, const SearchPage& model);

// "Results 11 to 20 of 1,204": a list of page links; empty where one page holds all. Pages end where the
// search's window does.
Html pagination(const SearchRequest& request, std::uint64_t total, std::string_view path);
// What the query was understood as, its corrections, expansions and warnings.
Html query_notes(const SearchRequest& request, const QueryReport& report, std::string_view path);
Html parameter_errors(const std::vector<ParameterError>& errors);
Html held_table(const std::vector<HeldOrganisation>& held);

}  // namespace quorate
