// The results of a search as an ordered list: what each is, where it stands, what of it matched.
#pragma once

#include <string_view>
#include <vector>

#include "server/answers/html/html.h"
#include "server/search/search_answer.h"

namespace quorate {

// `first` is the number of the first hit among all; `q` goes along so that its words are marked on the next
// page.
Html hit_list(const std::vector<Hit>& hits, std::uint64_t first, std::string_view q);

// Small labelled facts on a record, used by results, records and registers alike.
Html kind_tag(Kind kind);
Html resolution_tag(const std::vector<Verb>& verbs);  // empty where there are none
Html date_element(std::string_view iso);              // <time>
// "NHS Example ICB · Board · 14 July 2022", organisation as a link.
Html place_line(const Record& record);
// "Page 14 of the original", a link where the original may be served; empty where no page and no line is
// known.
Html source_link(const Record& record, std::string_view source_url);

}  // namespace quorate
