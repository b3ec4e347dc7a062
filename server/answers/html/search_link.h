// Links from a page of results to the searches next to it: a filter off, another order, the next page. Each
// says the whole search. Where the query is a pasted paragraph, a page of such links would be a page of
// copies of it (365 KB were seen): then they are buttons of one form that holds it once, and the address they
// lead to is the same.
#pragma once

#include <string>
#include <string_view>

#include "server/answers/html/html.h"
#include "server/query/search_request.h"

namespace quorate {

// Where the form goes: to `to`, a search without its words, with `q` put in again. See server/search_step.h.
inline constexpr std::string_view kStepPath = "/go";

struct LinkLook {
  std::string_view css = {}, label = {}, rel = {};  // class, aria-label, rel: left out where empty
  std::string_view current = {};                    // aria-current, likewise
};

Html search_link(const SearchRequest& request, std::string_view path, const LinkLook& look,
                 const Html& content);
// The form that the buttons of a page belong to; empty where its query is short enough for links.
Html search_link_form(const SearchRequest& request);

}  // namespace quorate
