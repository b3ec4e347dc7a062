#include "server/routes.h"

#include <algorithm>
#include <chrono>
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

namespace {

HttpResponse answer_of(const RouteTable& table, const Route* route, const HttpRequest& request) {
  if (request.unfit != 0) return table.fault(request, request.unfit, request.refusal);
  if (route == nullptr) return table.not_found(request);
  try {
    const std::string_view path = request.path;
    return route->answer(request, path.substr(std::min(route->path.size(), path.size())));
  } catch (const Error& error) {
    return table.fault(request, status_of(error), error.message());
  }
}

}  // namespace

HttpHandler make_handler(RouteTable table) {
  return [table = std::make_shared<const RouteTable>(std::move(table))](const HttpRequest& request) {
    const auto start = std::chrono::steady_clock::now();
    const Route* route = request.unfit == 0 ? longest_fit(table->routes, request.path) : nullptr;
    const auto observe = [&](int status) {
      const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
      if (table->observe) table->observe(route == nullptr ? "other" : route->path, status, took.count());
    };
    try {
      HttpResponse response = answer_of(*table, route, request);
      observe(response.status);
      return response;
    } catch (...) {
      observe(500);
      throw;
    }
  };
}

}  // namespace quorate
