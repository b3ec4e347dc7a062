#include "server/search/organisation_finder.h"

#include <algorithm>

namespace quorate {

OrganisationFinder::OrganisationFinder(std::string_view authority_table) {
  if (!authority_table.empty()) authority_.emplace(authority_table);
}

std::vector<std::string> OrganisationFinder::find(std::string_view name,
                                                  const OrganisationNames& held) const {
  std::vector<std::string> ids;
  const std::string wanted_slug = slug(name);
  const std::string wanted_key = organisation_key(name);
  for (const auto& [id, full_name] : held)
    if (id == wanted_slug || (!wanted_key.empty() && organisation_key(full_name) == wanted_key))
      ids.push_back(id);
  if (!ids.empty() || !authority_) return ids;
  const Organisation* known = authority_->find(name);
  if (known == nullptr) return ids;
  for (const auto& [id, full_name] : held)
    if (id == known->id || organisation_key(full_name) == organisation_key(known->name)) ids.push_back(id);
  return ids;
}

std::vector<std::string> OrganisationFinder::other_names(std::string_view name) const {
  const Organisation* known = authority_ ? authority_->find(name) : nullptr;
  if (known == nullptr) return {};
  std::vector<std::string> names = known->other_names;
  names.push_back(known->name);
  if (!known->code.empty()) names.push_back(known->code);
  return names;
}

OrganisationNames organisations_of(const std::map<std::string, PackInfo, std::less<>>& packs) {
  OrganisationNames names;
  for (const auto& [id, pack] : packs)
    if (!pack.organisation_id.empty()) names[pack.organisation_id] = pack.organisation;
  return names;
}

}  // namespace quorate
