// Every path of the site: the API, the pages, the style sheet.
#pragma once

#include "server/options.h"
#include "server/routes.h"

namespace quorate {

// `searcher` must outlive the table.
RouteTable site_routes(const Searcher& searcher, const ServerOptions& options);

}  // namespace quorate
