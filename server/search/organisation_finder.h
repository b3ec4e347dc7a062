// Which held organisations a typed name means.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/organisations.h"
#include "analyzers/stored_record.h"
#include "server/search/facets.h"

namespace quorate {

class OrganisationFinder {
public:
  // `authority_table`: config/organisations.tsv, or empty. Throws Error{settings}.
  explicit OrganisationFinder(std::string_view authority_table);

  // Ids of `held` that bear the name: by id, name, short name, other name or code. Empty where none does.
  std::vector<std::string> find(std::string_view name, const OrganisationNames& held) const;
  // Where find() finds none: ids of those whose name, other names or id hold the typed words in order, or
  // whose words begin with the typed letters. `guessed` is set where only likelier spellings of the words do.
  std::vector<std::string> find_in_part(std::string_view typed, const OrganisationNames& held,
                                        bool& guessed) const;
  // What else the authority calls a body, its code too; empty where it does not know it.
  std::vector<std::string> other_names(std::string_view name) const;

private:
  std::optional<OrganisationAuthority> authority_;
};

// The organisations of the packs that are held, by id.
OrganisationNames organisations_of(const std::map<std::string, PackInfo, std::less<>>& packs);

}  // namespace quorate
