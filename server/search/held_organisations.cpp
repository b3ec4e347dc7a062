#include "server/search/held_organisations.h"

#include <algorithm>
#include <map>
#include <utility>

namespace quorate {

std::vector<HeldOrganisation> held_organisations(const std::vector<PackInfo>& packs) {
  std::map<std::string, HeldOrganisation> by_id;
  for (const PackInfo& pack : packs) {
    HeldOrganisation& held = by_id[pack.organisation_id];
    held.id = pack.organisation_id;
    held.name = pack.organisation;
    held.records += static_cast<std::uint64_t>(pack.records);
    ++held.packs;
    if (pack.meeting_date.empty()) continue;
    if (held.first_date.empty() || pack.meeting_date < held.first_date) held.first_date = pack.meeting_date;
    held.last_date = std::max(held.last_date, pack.meeting_date);
  }
  std::vector<HeldOrganisation> list;
  for (auto& [id, held] : by_id) list.push_back(std::move(held));
  std::stable_sort(list.begin(), list.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
  return list;
}

}  // namespace quorate
