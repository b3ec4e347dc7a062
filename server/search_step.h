// The step from a page whose query is too long to stand in each of its links: see answers/html/search_link.h.
#pragma once

#include <optional>

#include "server/http_server.h"

namespace quorate {

// Redirects to the search `to` (a path of this site, parameters without words) with the words `q` in it.
// nullopt where `to` is no search of this site: no address leads away from here.
std::optional<HttpResponse> search_step(const Parameters& parameters);

}  // namespace quorate
