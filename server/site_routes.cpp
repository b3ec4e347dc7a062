#include "server/site_routes.h"

#include "analyzers/error.h"
#include "server/answer_tag.h"
#include "server/answers/html/error_page.h"
#include "server/answers/html/search_link.h"
#include "server/answers/problem.h"
#include "server/api_routes.h"
#include "server/metrics.h"
#include "server/page_routes.h"
#include "server/search_step.h"

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
  const SearcherOptions& search = options.search;
  table.routes =
      api_routes(searcher, options.origin,
                 settings_mark({options.origin, search.vocabulary.query, search.vocabulary.synonyms,
                                search.organisations, std::to_string(search.deadline.count())}));
  const auto vocabulary = std::make_shared<const QueryVocabulary>(search.vocabulary);
  for (Route& route : page_routes(searcher, site, assets, vocabulary))
    table.routes.push_back(std::move(route));
  // Browsers ask for it unbidden, whatever the pages say.
  table.routes.push_back(
      {"/favicon.ico", [assets](const HttpRequest&, auto) { return *assets->answer("/assets/icon.svg"); }});
  table.routes.push_back({std::string(kStepPath), [site](const HttpRequest& request, auto) {
                            return search_step(request.parameters).value_or(error_page(site, 404));
                          }});
  const auto metrics = std::make_shared<Metrics>();
  table.routes.push_back({"/metrics", [metrics, &searcher](const HttpRequest&, auto) {
                            HttpResponse response;
                            response.content_type = "text/plain; version=0.0.4; charset=utf-8";
                            response.headers = {{"Cache-Control", "no-store"}};
                            response.body = metrics->text(searcher);
                            return response;
                          }});
  table.observe = [metrics](std::string_view route, int status, double seconds) {
    metrics->count(route, status, seconds);
  };
  table.not_found = [site](const HttpRequest& request) {
    return is_for_programs(request.path) ? api_not_found(request) : error_page(site, 404);
  };
  // What failed within is for the log; what is wrong with the address is for who asked.
  table.fault = [site](const HttpRequest& request, int status, std::string_view detail) {
    HttpResponse told = !is_for_programs(request.path) ? error_page(site, status)
                        : status == 503 ? problem(503, "The index can't be read now, or is busy.")
                        : status < 500  ? problem(status, detail)
                                        : problem(status, "The server could not answer.");
    if (status == 503) told.headers.emplace_back("Retry-After", "5");
    return told;
  };
  return table;
}

}  // namespace quorate
