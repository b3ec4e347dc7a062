// From path to answer: one table of exact paths and prefixes, matched by hand.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "server/http_server.h"

namespace quorate {

// `rest` is what follows a prefix, without its slash; empty for an exact path.
using RouteAnswer = std::function<HttpResponse(const HttpRequest& request, std::string_view rest)>;

struct Route {
  std::string path;  // "/api/v1/search"; a prefix ends in '/': "/r/"
  RouteAnswer answer;
};

// The handler of a server: the longest route that fits answers, else `not_found`. An Error of an answer
// becomes `fault(request, status, detail)`.
struct RouteTable {
  std::vector<Route> routes;
  std::function<HttpResponse(const HttpRequest&)> not_found;
  std::function<HttpResponse(const HttpRequest&, int status, std::string_view detail)> fault;
  // Told of each answer, where set; `route` is its path in the table, "other" where none fitted.
  std::function<void(std::string_view route, int status, double seconds)> observe;
};
HttpHandler make_handler(RouteTable table);

// Which status tells of an error: 404 of what is not there, 503 of an index that can't be read now, 500 of
// the rest.
int status_of(const class Error& error);

}  // namespace quorate
