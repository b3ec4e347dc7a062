// What the query builder asks of an index.
#pragma once

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
};

}  // namespace quorate
