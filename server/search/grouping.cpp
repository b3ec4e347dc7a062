#include "server/search/grouping.h"

#include <algorithm>
#include <cstdint>
#include <unordered_map>
#include <utility>

namespace quorate {

std::vector<FoldedMatch> group_matches(std::vector<FoldedMatch> matches, Group group,
                                       const RecordColumns& columns) {
  if (group == Group::none) return matches;
  std::sort(matches.begin(), matches.end(),
            [](const FoldedMatch& a, const FoldedMatch& b) { return is_better(a.match, b.match); });
  std::unordered_map<std::uint32_t, std::size_t> places;
  std::vector<FoldedMatch> groups;
  for (FoldedMatch& match : matches) {
    const RecordFacts& facts = columns.facts(match.match.record);
    const std::uint32_t key = group == Group::document ? facts.document : facts.pack;
    const auto [place, is_new] = places.try_emplace(key, groups.size());
    if (is_new)
      groups.push_back(std::move(match));
    else
      groups[place->second].take_in(match);
  }
  return groups;
}

}  // namespace quorate
