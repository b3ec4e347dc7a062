// How browsers and robots find their way: OpenSearch description, sitemap, robots.txt.
#pragma once

#include <vector>

#include "analyzers/stored_record.h"
#include "server/answers/html/site.h"
#include "server/http_server.h"
#include "server/search/searcher.h"

namespace quorate {

HttpResponse opensearch_description(const Site& site);
// Sitemaps hold 50,000 addresses at most (sitemaps.org, 0.9): the newest packs count.
HttpResponse sitemap(const Site& site, const std::vector<HeldOrganisation>& held,
                     const std::vector<PackInfo>& packs);
HttpResponse robots(const Site& site);

}  // namespace quorate
