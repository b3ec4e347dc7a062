// The front page: the box, what can be asked, what is held.
#pragma once

#include <vector>

#include "analyzers/stored_record.h"
#include "server/answers/html/layout.h"
#include "server/search/searcher.h"

namespace quorate {

// A search that finds something here, and what it is an example of.
struct SearchExample {
  std::string query, meaning;
};

struct HomePage {
  std::vector<HeldOrganisation> held;
  std::vector<PackInfo> newest;  // packs, newest first; the first few are shown
  std::vector<SearchExample> examples = {};
};

HttpResponse home_page(const Site& site, const HomePage& model);

}  // namespace quorate
