// The API's paths, the originals, and the signs of life.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "server/routes.h"
#include "server/search/searcher.h"

namespace quorate {

// `searcher` must outlive the routes. `origin` as in Site::origin, `settings` as in AnswerSource.
std::vector<Route> api_routes(const Searcher& searcher, const std::string& origin, std::uint64_t settings);

// Errors of the API as problem+json.
HttpResponse api_not_found(const HttpRequest& request);

}  // namespace quorate
