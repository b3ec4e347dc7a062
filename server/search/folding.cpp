#include "server/search/folding.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <unordered_map>

namespace quorate {
namespace {

// What scores at least this part of the best there is taken to hold the same words.
constexpr double kNearlyAsGood = 0.7;

// Of records on the same lines the one that says what it is, first.
int generality(Kind kind) {
  switch (kind) {
    case Kind::decision:
    case Kind::action:
    case Kind::question:
    case Kind::risk:
    case Kind::interest:
      return 0;
    case Kind::recommendation:
      return 1;
    case Kind::minute_item:
    case Kind::agenda_item:
      return 2;
    case Kind::passage:
      return 3;
    case Kind::document:
      return 4;
  }
  return 5;
}

struct Placed {
  Match match;
  const RecordFacts* facts;
  int lines() const { return facts->lines.last - facts->lines.first; }
};

bool overlap(const Placed& a, const Placed& b) {
  return a.facts->lines.first <= b.facts->lines.last && b.facts->lines.first <= a.facts->lines.last;
}

bool more_specific(const Placed& a, const Placed& b) {
  if (a.lines() != b.lines()) return a.lines() < b.lines();
  if (a.facts->kind != b.facts->kind) return generality(a.facts->kind) < generality(b.facts->kind);
  if (a.match.score != b.match.score) return a.match.score > b.match.score;
  return a.match.record < b.match.record;
}

bool better(const Match& a, const Match& b) {
  return a.score != b.score ? a.score > b.score : a.record < b.record;
}

// Folds matches that overlap one another, directly or by way of others: [begin, end) in order of their first
// lines.
void fold_cluster(std::vector<Placed>::iterator begin, std::vector<Placed>::iterator end,
                  std::vector<FoldedMatch>& results) {
  std::vector<Placed> left(begin, end);
  std::sort(left.begin(), left.end(),
            [](const Placed& a, const Placed& b) { return better(a.match, b.match); });
  while (!left.empty()) {
    const Placed best = left.front();
    Placed chosen = best;
    for (const Placed& other : left)
      if (overlap(other, best) && other.match.score >= kNearlyAsGood * best.match.score &&
          more_specific(other, chosen))
        chosen = other;
    FoldedMatch result{{chosen.match.record, best.match.score}, {}};
    std::vector<Placed> apart;
    for (const Placed& other : left)
      if (other.match.record != chosen.match.record)
        (overlap(other, chosen) || other.match.record == best.match.record
             ? static_cast<void>(result.also.push_back(other.match.record))
             : apart.push_back(other));
    results.push_back(std::move(result));
    left = std::move(apart);
  }
}

}  // namespace

std::vector<FoldedMatch> fold_overlaps(const std::vector<Match>& matches, const RecordColumns& columns) {
  std::vector<Placed> placed;
  placed.reserve(matches.size());
  std::vector<FoldedMatch> results;
  for (const Match& match : matches) {
    const RecordFacts& facts = columns.facts(match.record);
    if (facts.lines.first == 0)
      results.push_back({match, {}});  // its place is not known
    else
      placed.push_back({match, &facts});
  }
  std::sort(placed.begin(), placed.end(), [](const Placed& a, const Placed& b) {
    if (a.facts->pack != b.facts->pack) return a.facts->pack < b.facts->pack;
    if (a.facts->lines.first != b.facts->lines.first) return a.facts->lines.first < b.facts->lines.first;
    return a.match.record < b.match.record;
  });
  for (auto begin = placed.begin(); begin != placed.end();) {
    int last_line = begin->facts->lines.last;
    auto end = begin + 1;
    for (; end != placed.end() && end->facts->pack == begin->facts->pack &&
           end->facts->lines.first <= last_line;
         ++end)
      last_line = std::max(last_line, end->facts->lines.last);
    fold_cluster(begin, end, results);
    begin = end;
  }
  return results;
}

std::vector<FoldedMatch> group_matches(std::vector<FoldedMatch> matches, Group group,
                                       const RecordColumns& columns) {
  if (group == Group::none) return matches;
  std::sort(matches.begin(), matches.end(),
            [](const FoldedMatch& a, const FoldedMatch& b) { return better(a.match, b.match); });
  std::unordered_map<std::uint32_t, std::size_t> places;
  std::vector<FoldedMatch> groups;
  for (FoldedMatch& match : matches) {
    const RecordFacts& facts = columns.facts(match.match.record);
    const std::uint32_t key = group == Group::document ? facts.document : facts.pack;
    const auto [place, is_new] = places.try_emplace(key, groups.size());
    if (is_new) {
      groups.push_back(std::move(match));
      continue;
    }
    std::vector<Xapian::docid>& also = groups[place->second].also;
    also.push_back(match.match.record);
    also.insert(also.end(), match.also.begin(), match.also.end());
  }
  return groups;
}

}  // namespace quorate
