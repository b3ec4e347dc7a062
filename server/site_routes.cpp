#include "server/site_routes.h"

#include "server/answers/problem.h"
#include "server/api_routes.h"

namespace quorate {

RouteTable site_routes(const Searcher& searcher, const ServerOptions& options) {
  RouteTable table;
  table.routes = api_routes(searcher, options.origin);
  table.not_found = [](const HttpRequest& request) { return api_not_found(request); };
  table.fault = [](const HttpRequest&, int status, std::string_view) {
    return problem(status, status == 503 ? "The index can't be read now." : "The server could not answer.");
  };
  return table;
}

}  // namespace quorate
