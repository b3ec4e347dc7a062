// The API's paths, the originals, and the signs of life.
#pragma once

#include <string>
#include <vector>

#include "server/routes.h"
#include "server/search/searcher.h"

namespace quorate {

// `searcher` must outlive the routes. `origin` as in Site::origin.
std::vector<Route> api_routes(const Searcher& searcher, const std::string& origin);

// Errors of the API as problem+json.
HttpResponse api_not_found(const HttpRequest& request);

// Marks an answer as belonging to a revision of the index; answers 304 where the client has it already.
HttpResponse with_etag(const HttpRequest& request, std::uint64_t revision, HttpResponse response);

}  // namespace quorate
