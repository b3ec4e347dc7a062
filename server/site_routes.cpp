#include "server/site_routes.h"

#include "analyzers/error.h"
#include "server/answers/html/error_page.h"
#include "server/answers/problem.h"
#include "server/api_routes.h"
#include "server/page_routes.h"

namespace quorate {
namespace {

bool is_for_programs(std::string_view path) {
  return path.starts_with("/api/") || path.starts_with("/files/");
}

}  // namespace

RouteTable site_routes(const Searcher& searcher, const ServerOptions& options) {
  if (options.web_folder.empty())
    throw Error(ErrorKind::settings, "web_folder: no folder with quorate.css was found",
                "name it with --web-folder or in the configuration file");
  const auto assets = std::make_shared<const Assets>(options.web_folder);
  Site site;
  site.origin = options.origin;
  assets->describe(site);

  RouteTable table;
  table.routes = api_routes(searcher, options.origin);
  for (Route& route : page_routes(searcher, site, assets)) table.routes.push_back(std::move(route));
  table.not_found = [site](const HttpRequest& request) {
    return is_for_programs(request.path) ? api_not_found(request) : error_page(site, 404);
  };
  table.fault = [site](const HttpRequest& request, int status, std::string_view) {
    if (!is_for_programs(request.path)) return error_page(site, status);
    return problem(status, status == 503 ? "The index can't be read now." : "The server could not answer.");
  };
  return table;
}

}  // namespace quorate
