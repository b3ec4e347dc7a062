// The closed lists of a search's parameters: their names in an address and what they mean.
#pragma once

#include <array>
#include <string_view>

#include "server/query/search_request.h"

namespace quorate {

// Names of a closed list, in the order of its enum.
template <typename T>
struct Named {
  std::string_view name;
  T value;
};

inline constexpr std::array<Named<Sort>, 6> kSorts = {{{"relevance", Sort::relevance},
                                                       {"date", Sort::oldest},
                                                       {"-date", Sort::newest},
                                                       {"due", Sort::due_first},
                                                       {"-due", Sort::due_last},
                                                       {"owner", Sort::owner}}};
inline constexpr std::array<Named<Group>, 3> kGroups = {
    {{"none", Group::none}, {"document", Group::document}, {"pack", Group::pack}}};
inline constexpr std::array<Named<bool>, 2> kSwitches = {{{"0", false}, {"1", true}}};
inline constexpr std::array<Named<bool Expansion::*>, 4> kExpansions = {{{"acronyms", &Expansion::acronyms},
                                                                         {"synonyms", &Expansion::synonyms},
                                                                         {"spelling", &Expansion::spelling},
                                                                         {"related", &Expansion::related}}};

}  // namespace quorate
