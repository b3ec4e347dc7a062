// What the query builder asks of an index.
#pragma once

#include <xapian.h>

#include <chrono>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "server/query/acronym_list.h"
#include "server/query/word_list.h"

namespace quorate {

struct IndexFacts {
  const WordList& words;
  const AcronymList& acronyms;
  std::uint32_t records = 0;                                                     // how many it holds
  std::function<std::uint32_t(const std::string& term)> records_with;            // how many hold the term
  std::function<std::vector<std::string>(std::string_view name)> organisations;  // ids held under the name
  // Of the records that match `likely` those whose text holds the words in a row; where it is not set, all.
  std::function<Xapian::Query(const Xapian::Query& likely, const std::vector<std::string>& words)> confirmed;
  std::chrono::steady_clock::time_point deadline = std::chrono::steady_clock::time_point::max();
  // Bodies held that are likely meant by a part of their name; `guessed`: only by a likelier spelling of it.
  struct LikelyBody {
    std::string id, name;
  };
  struct LikelyBodies {
    std::vector<LikelyBody> bodies;
    bool guessed = false;
  };
  std::function<LikelyBodies(std::string_view typed)> likely_organisations = nullptr;
  // Whether a part of a name stands for the body: as typed in the box, not as a parameter, and not where it
  // is excluded: "-org:trust" would silently hide every trust.
  bool names_in_part = true;
};

// Whether nothing more should be looked up: what is known by now has to do.
inline bool is_past_deadline(const IndexFacts& index) {
  return index.deadline != std::chrono::steady_clock::time_point::max() &&
         std::chrono::steady_clock::now() > index.deadline;
}

}  // namespace quorate
