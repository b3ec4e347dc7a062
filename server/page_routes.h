// The pages' paths: what each asks of the index, and which page shows it.
#pragma once

#include <memory>
#include <vector>

#include "server/answers/html/assets.h"
#include "server/answers/html/site.h"
#include "server/query/query_vocabulary.h"
#include "server/routes.h"
#include "server/search/searcher.h"

namespace quorate {

// `searcher` must outlive the routes.
std::vector<Route> page_routes(const Searcher& searcher, const Site& site,
                               const std::shared_ptr<const Assets>& assets,
                               const std::shared_ptr<const QueryVocabulary>& vocabulary);

}  // namespace quorate
