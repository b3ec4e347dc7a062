#include "server/routes.h"

#include <memory>

#include "analyzers/error.h"

namespace quorate {
namespace {

bool fits(const Route& route, std::string_view path) {
  return route.path.ends_with('/') && route.path.size() > 1 ? path.starts_with(route.path)
                                                            : path == route.path;
}

const Route* longest_fit(const std::vector<Route>& routes, std::string_view path) {
  const Route* best = nullptr;
  for (const Route& route : routes)
    if (fits(route, path) && (best == nullptr || route.path.size() > best->path.size())) best = &route;
  return best;
}

}  // namespace

int status_of(const Error& error) {
  switch (error.kind()) {
    case ErrorKind::not_found:
      return 404;
    case ErrorKind::usage:
      return 422;
    case ErrorKind::unreadable:
    case ErrorKind::damaged:
    case ErrorKind::version:
    case ErrorKind::timeout:
      return 503;
    default:
      return 500;
  }
}

HttpHandler make_handler(RouteTable table) {
  return [table = std::make_shared<const RouteTable>(std::move(table))](const HttpRequest& request) {
    if (request.unfit == 414) return table->fault(request, 414, "The address is too long.");
    if (request.unfit != 0) return table->fault(request, request.unfit, "The address can't be read.");
    const Route* route = longest_fit(table->routes, request.path);
    if (route == nullptr) return table->not_found(request);
    try {
      const std::string_view path = request.path;
      return route->answer(request, path.substr(std::min(route->path.size(), path.size())));
    } catch (const Error& error) {
      return table->fault(request, status_of(error), error.message());
    }
  };
}

}  // namespace quorate
