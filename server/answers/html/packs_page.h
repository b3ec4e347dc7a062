// Browsing what is held: all packs by body and year, one organisation's packs, and coverage.
#pragma once

#include <string>
#include <vector>

#include "analyzers/stored_record.h"
#include "server/answers/html/layout.h"
#include "server/search/search_answer.h"
#include "server/search/searcher.h"

namespace quorate {

struct PacksPage {
  std::vector<PackInfo> packs;  // all, newest first
  std::vector<HeldOrganisation> held;
  std::string organisation, year;  // narrowed to; empty: all
  int page = 1;
};
HttpResponse packs_page(const Site& site, const PacksPage& model);

struct OrganisationPage {
  HeldOrganisation organisation;
  std::vector<PackInfo> packs;    // its own, newest first
  std::vector<FacetValue> kinds;  // what was read out of them
};
HttpResponse organisation_page(const Site& site, const OrganisationPage& model);

struct CoveragePage {
  std::vector<HeldOrganisation> held;
  std::vector<PackInfo> packs;
};
HttpResponse coverage_page(const Site& site, const CoveragePage& model);

// Packs as a list under a heading for each year.
Html packs_by_year(const std::vector<PackInfo>& packs, bool with_organisation);

}  // namespace quorate
