#include "server/answers/html/discovery.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "server/answers/html/html.h"
#include "server/answers/html/links.h"

namespace quorate {
namespace {

constexpr std::size_t kMostAddresses = 50'000;
constexpr std::string_view kXml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

HttpResponse xml(std::string_view content_type, const Html& root) {
  HttpResponse response;
  response.content_type = content_type;
  response.headers = {{"X-Content-Type-Options", "nosniff"}};
  response.body = std::string(kXml) + root.markup() + "\n";
  return response;
}

// An element without content or end tag is written with both: the same in XML.
Html url(std::string_view type, std::string_view rel, const std::string& address) {
  return tag("Url", {{"type", type}, {"rel", rel}, {"template", address}}, "");
}

}  // namespace

HttpResponse opensearch_description(const Site& site) {
  // 16 characters at most (OpenSearch 1.1, draft 6).
  const std::string name = site.name.substr(0, 16);
  return xml(
      "application/opensearchdescription+xml; charset=utf-8",
      tag("OpenSearchDescription", {{"xmlns", "http://a9.com/-/spec/opensearch/1.1/"}},
          tag("ShortName", {}, name),
          tag("Description", {},
              "Search public board packs: agendas, minutes, decisions, actions and papers"),
          url("text/html", "results", site.origin + "/search?q={searchTerms}&page={startPage?}"),
          url("application/atom+xml", "results",
              site.origin + "/search.atom?q={searchTerms}&page={startPage?}"),
          url("application/json", "results",
              site.origin + "/api/v1/search?q={searchTerms}&page={startPage?}"),
          url("application/x-suggestions+json", "suggestions",
              site.origin + "/api/v1/suggest?q={searchTerms}"),
          url("application/opensearchdescription+xml", "self", site.origin + "/opensearch.xml"),
          tag("Image", {{"height", 16}, {"width", 16}, {"type", "image/svg+xml"}}, site.origin + site.icon),
          tag("Query", {{"role", "example"}, {"searchTerms", "ambulance handover"}}, ""),
          tag("Language", {}, "en-GB"), tag("InputEncoding", {}, "UTF-8"),
          tag("OutputEncoding", {}, "UTF-8")));
}

HttpResponse sitemap(const Site& site, const std::vector<HeldOrganisation>& held,
                     const std::vector<PackInfo>& packs) {
  constexpr std::array<std::string_view, 7> kPages = {"/",         "/packs", "/decisions",    "/actions",
                                                      "/coverage", "/help",  "/accessibility"};
  Html urls;
  std::size_t count = 0;
  const auto add = [&](std::string_view path) {
    if (count++ < kMostAddresses) urls += tag("url", {}, tag("loc", {}, site.origin + std::string(path)));
  };
  std::for_each(kPages.begin(), kPages.end(), add);
  for (const HeldOrganisation& one : held) add(organisation_address(one.id));
  for (const PackInfo& pack : packs) add(pack_address(pack.id));
  return xml("application/xml; charset=utf-8",
             tag("urlset", {{"xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9"}}, urls));
}

HttpResponse robots(const Site& site) {
  HttpResponse response;
  // Searches are without end and cost an index read each; what they find is listed by its own address.
  response.body =
      "User-agent: *\nAllow: /r/\nAllow: /packs/\nDisallow: /search\nDisallow: /search.atom\nDisallow: "
      "/api/\nDisallow: /cite/\nDisallow: /go\n"
      "Disallow: /decisions?\nDisallow: /actions?\n";
  if (!site.origin.empty()) response.body += "Sitemap: " + site.origin + "/sitemap.xml\n";
  return response;
}

}  // namespace quorate
