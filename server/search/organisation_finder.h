// Which held organisations a typed name means.
#pragma once

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/organisations.h"
#include "analyzers/stored_record.h"
#include "server/query/query_vocabulary.h"
#include "server/query/word_list.h"
#include "server/search/facets.h"

namespace quorate {

// Nothing is known but what packs say where it is empty.
using Authority = std::optional<OrganisationAuthority>;

// `table`: config/organisations.tsv, or empty. Throws Error{settings}.
Authority read_authority(std::string_view table);

// What else the authority calls a body, its code too; empty where it does not know it.
std::vector<std::string> other_names(const Authority& authority, std::string_view name);

// Bodies that a part of a name may mean; `guessed`: only by a likelier spelling of its words.
struct NamedInPart {
  std::vector<std::string> ids;
  bool guessed = false;
};

// The names of the bodies that one generation of the index holds, cut into words once for all searches on it.
class OrganisationFinder {
public:
  // Keeps a reference to `authority`.
  OrganisationFinder(const Authority& authority, const QueryVocabulary& vocabulary,
                     const OrganisationNames& held);

  // Ids of the bodies that bear the name: by id, name, short name, other name or code. Empty where none does.
  std::vector<std::string> find(std::string_view name) const;
  // Where find() finds none: those whose name, other names or id hold the typed words in order, or whose
  // words begin with the typed letters. At the deadline it stops and gives none: a part of what may be meant
  // would be taken for all.
  NamedInPart find_in_part(std::string_view typed, std::chrono::steady_clock::time_point deadline) const;

private:
  using Words = std::vector<std::string>;
  struct Name {
    Words words;
    Words initials;  // "uhol", "uhl": with and without the small words
  };
  struct Body {
    std::string id;
    std::vector<Name> names;
  };

  static Name cut_up(std::string_view name, const QueryVocabulary& vocabulary);
  static bool fits(const Name& name, const Words& wanted);
  Words respelt(const Words& typed) const;

  const Authority& authority_;
  std::multimap<std::string, std::string, std::less<>> ids_by_key_;  // by organisation_key()
  std::vector<Body> bodies_;                                         // by id
  WordList words_;                                                   // of all names
};

// The organisations of the packs that are held, by id.
OrganisationNames organisations_of(const std::map<std::string, PackInfo, std::less<>>& packs);

}  // namespace quorate
