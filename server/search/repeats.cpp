#include "server/search/repeats.h"

#include <algorithm>
#include <unordered_map>

namespace quorate {
namespace {

// Within one pack equal words of the meeting's own record are said of two matters.
bool repeats_across_packs_only(Kind kind) {
  return kind != Kind::recommendation && kind != Kind::risk && kind != Kind::interest &&
         kind != Kind::passage;
}

// A result is known by its own mark, and by that of the minute it stands in: the words of a draft may change.
bool bears_mark(const RecordFacts& facts, bool own) {
  return facts.repeat != 0 && (own || facts.kind == Kind::minute_item);
}

std::vector<const RecordFacts*> marked_records(const FoldedMatch& match, const RecordColumns& columns) {
  std::vector<const RecordFacts*> marked;
  const auto add = [&](Xapian::docid record, bool own) {
    const RecordFacts& facts = columns.facts(record);
    if (bears_mark(facts, own)) marked.push_back(&facts);
  };
  add(match.match.record, true);
  for (const Xapian::docid record : match.also) add(record, false);
  return marked;
}

struct Marked {
  std::uint64_t mark;
  std::size_t match;
};

std::vector<Marked> marks_of(const std::vector<FoldedMatch>& matches, const RecordColumns& columns) {
  std::vector<Marked> marks;
  marks.reserve(matches.size());
  const auto add = [&](Xapian::docid record, std::size_t match, bool own) {
    const RecordFacts& facts = columns.facts(record);
    if (bears_mark(facts, own)) marks.push_back({facts.repeat, match});
  };
  for (std::size_t i = 0; i < matches.size(); ++i) {
    add(matches[i].match.record, i, true);
    for (const Xapian::docid record : matches[i].also) add(record, i, false);
  }
  return marks;
}

// Where a mark was first met.
struct Known {
  std::size_t match;
  std::uint32_t pack;
};

}  // namespace

std::vector<FoldedMatch> fold_repeats(std::vector<FoldedMatch> matches, const RecordColumns& columns) {
  std::vector<Marked> marks = marks_of(matches, columns);
  std::sort(marks.begin(), marks.end(), [](const Marked& a, const Marked& b) { return a.mark < b.mark; });
  // Few marks are met twice: only what bears one of those is looked at.
  std::vector<std::size_t> repeated;
  for (std::size_t i = 0; i + 1 < marks.size(); ++i)
    if (marks[i].mark == marks[i + 1].mark)
      repeated.insert(repeated.end(), {marks[i].match, marks[i + 1].match});
  std::sort(repeated.begin(), repeated.end());
  repeated.erase(std::unique(repeated.begin(), repeated.end()), repeated.end());
  std::stable_sort(repeated.begin(), repeated.end(),
                   [&](auto a, auto b) { return is_better(matches[a].match, matches[b].match); });
  std::vector<bool> folded(matches.size(), false);
  std::unordered_map<std::uint64_t, Known> known;
  for (const std::size_t at : repeated) {
    const auto marked = marked_records(matches[at], columns);
    const auto first = std::find_if(marked.begin(), marked.end(), [&](const RecordFacts* facts) {
      const auto found = known.find(facts->repeat);
      return found != known.end() &&
             (!repeats_across_packs_only(facts->kind) || found->second.pack != facts->pack);
    });
    if (first != marked.end()) {
      matches[known.at((*first)->repeat).match].take_in(matches[at]);
      folded[at] = true;
      continue;
    }
    for (const RecordFacts* facts : marked) known.try_emplace(facts->repeat, Known{at, facts->pack});
  }
  std::size_t kept = 0;
  for (std::size_t i = 0; i < matches.size(); ++i)
    if (!folded[i]) {
      if (kept != i) matches[kept] = std::move(matches[i]);
      ++kept;
    }
  matches.resize(kept);
  return matches;
}

}  // namespace quorate
