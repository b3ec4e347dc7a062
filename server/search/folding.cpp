#include "server/search/folding.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <utility>

#include "server/search/overlap_index.h"

namespace quorate {
namespace {

// What scores at least this part of the best there is taken to hold the same words.
constexpr double kNearlyAsGood = 0.7;

// A thing of the meeting itself, in the order in which one is preferred to another; what may hold several of
// them; a whole paper.
enum class Level { thing, piece, paper };

Level level_of(Kind kind) {
  switch (kind) {
    case Kind::decision:
    case Kind::action:
    case Kind::question:
    case Kind::risk:
    case Kind::interest:
    case Kind::recommendation:
      return Level::thing;
    case Kind::minute_item:
    case Kind::agenda_item:
    case Kind::passage:
      return Level::piece;
    case Kind::document:
      return Level::paper;
  }
  return Level::paper;
}

// Of equals the one that says what it is.
int preference(Kind kind) {
  constexpr Kind order[] = {Kind::decision,    Kind::action,      Kind::question,
                            Kind::risk,        Kind::interest,    Kind::recommendation,
                            Kind::minute_item, Kind::agenda_item, Kind::passage};
  return static_cast<int>(std::find(std::begin(order), std::end(order), kind) - std::begin(order));
}

struct Placed {
  Match match;
  const RecordFacts* facts;
  std::span<const Span> spans;
  Span hull;  // of source lines where the format has them, else of bytes
  std::uint64_t bytes = 0;
  Level level = Level::paper;

  bool has_lines() const { return facts->lines.first > 0; }
  // A paper without lines: nothing tells how far it reaches but that all of it belongs to it.
  bool holds_all() const { return level == Level::paper && !has_lines(); }
};

Placed placed(const Match& match, const RecordColumns& columns) {
  const RecordFacts& facts = columns.facts(match.record);
  Placed row{match, &facts, {}, {}, 0, level_of(facts.kind)};
  if (row.holds_all()) return row;
  row.spans = columns.spans_of(facts);
  for (const Span& span : row.spans) row.bytes += span.size();
  if (row.has_lines()) {
    row.hull = {static_cast<std::uint32_t>(facts.lines.first),
                static_cast<std::uint32_t>(facts.lines.last) + 1};
    return row;
  }
  if (row.spans.empty()) return row;
  row.hull = row.spans.front();
  for (const Span& span : row.spans)
    row.hull = {std::min(row.hull.begin, span.begin), std::max(row.hull.end, span.end)};
  return row;
}

std::uint64_t shared_bytes(const Placed& a, const Placed& b) {
  std::uint64_t shared = 0;
  for (const Span& one : a.spans)
    for (const Span& other : b.spans) {
      const std::uint32_t begin = std::max(one.begin, other.begin);
      const std::uint32_t end = std::min(one.end, other.end);
      if (begin < end) shared += end - begin;
    }
  return shared;
}

// Of two whose hulls meet. Where only bytes tell, two things overlap that share more than their lead-in.
bool overlap(const Placed& a, const Placed& b) {
  if (a.has_lines() && b.has_lines()) return a.hull.begin < b.hull.end && b.hull.begin < a.hull.end;
  const std::uint64_t shared = shared_bytes(a, b);
  if (a.level != Level::thing || b.level != Level::thing) return shared > 0;
  return 2 * shared > std::min(a.bytes, b.bytes);
}

// Whether `a` is to stand for both: a thing before what holds it, the smaller of two pieces; of two things
// the one that the query fits better.
bool stands_before(const Placed& a, const Placed& b) {
  if (a.level != b.level) return a.level < b.level;
  if (a.level == Level::piece && a.bytes != b.bytes) return a.bytes < b.bytes;
  if (a.match.score != b.match.score) return a.match.score > b.match.score;
  if (a.facts->kind != b.facts->kind) return preference(a.facts->kind) < preference(b.facts->kind);
  return a.match.record < b.match.record;
}

// Folds what may overlap: what was found of one pack where lines tell, else of one document.
class PlaceFold {
  static constexpr std::size_t kFewRows = 16;  // so few are looked at one by one

public:
  explicit PlaceFold(std::vector<Placed> rows) : rows_(std::move(rows)), taken_(rows_.size(), false) {
    std::vector<Span> hulls = sorted_hulls(rows_);
    if (hulls.size() > kFewRows) index_.emplace(std::move(hulls));
  }

  void fold_into(std::vector<FoldedMatch>& results) {
    std::vector<std::size_t> best_first(rows_.size());
    std::iota(best_first.begin(), best_first.end(), std::size_t{0});
    std::sort(best_first.begin(), best_first.end(),
              [&](std::size_t a, std::size_t b) { return is_better(rows_[a].match, rows_[b].match); });
    for (const std::size_t best : best_first)
      if (!taken_[best]) results.push_back(folded_into_best(best));
  }

private:
  // A paper that holds all comes first.
  static std::vector<Span> sorted_hulls(std::vector<Placed>& rows) {
    std::sort(rows.begin(), rows.end(), [](const Placed& a, const Placed& b) {
      if (a.holds_all() != b.holds_all()) return a.holds_all();
      return a.hull.begin != b.hull.begin ? a.hull.begin < b.hull.begin : a.match.record < b.match.record;
    });
    std::vector<Span> hulls;
    hulls.reserve(rows.size());
    for (const Placed& row : rows) hulls.push_back(row.hull);
    return hulls;
  }

  template <typename Take>
  void each_overlapping(std::size_t wanted, Take take) const {
    if (rows_[wanted].holds_all()) {
      for (std::size_t i = 0; i < rows_.size(); ++i)
        if (i != wanted && !taken_[i]) take(i);
      return;
    }
    if (rows_.front().holds_all() && !taken_.front()) take(0);
    const auto consider = [&](std::size_t i) {
      if (i != wanted && overlap(rows_[i], rows_[wanted])) take(i);
    };
    if (index_) return index_->each_overlapping(rows_[wanted].hull, consider);
    for (std::size_t i = 0; i < rows_.size(); ++i)
      if (!taken_[i]) consider(i);
  }

  void remove(std::size_t i) {
    taken_[i] = true;
    if (index_) index_->remove(i);
  }

  FoldedMatch folded_into_best(std::size_t best) {
    std::size_t chosen = best;
    each_overlapping(best, [&](std::size_t i) {
      if (rows_[i].match.score >= kNearlyAsGood * rows_[best].match.score &&
          stands_before(rows_[i], rows_[chosen]))
        chosen = i;
    });
    FoldedMatch result{rows_[best].match, {}, 0};
    if (chosen != best) result.scored = std::exchange(result.match.record, rows_[chosen].match.record);
    std::vector<std::size_t> folded;
    each_overlapping(chosen, [&](std::size_t i) { folded.push_back(i); });
    if (best != chosen && std::find(folded.begin(), folded.end(), best) == folded.end())
      folded.push_back(best);
    remove(chosen);
    for (const std::size_t i : folded) {
      remove(i);
      result.also.push_back(rows_[i].match.record);
    }
    return result;
  }

  std::vector<Placed> rows_;
  std::vector<bool> taken_;
  std::optional<OverlapIndex> index_;  // where there are many
};

// What may overlap has the same: a pack, and within it a document where there are no lines.
using FoldPlace = std::pair<std::uint32_t, std::uint32_t>;

FoldPlace fold_place(const RecordFacts& facts) {
  return {facts.pack, facts.lines.first > 0 ? 0 : facts.document};
}

}  // namespace

void FoldedMatch::take_in(const FoldedMatch& other) {
  also.push_back(other.match.record);
  also.insert(also.end(), other.also.begin(), other.also.end());
}

bool is_better(const Match& a, const Match& b) {
  return a.score != b.score ? a.score > b.score : a.record < b.record;
}

std::vector<FoldedMatch> fold_overlaps(const std::vector<Match>& matches, const RecordColumns& columns) {
  std::vector<std::pair<FoldPlace, std::size_t>> by_place;
  by_place.reserve(matches.size());
  for (std::size_t i = 0; i < matches.size(); ++i)
    by_place.push_back({fold_place(columns.facts(matches[i].record)), i});
  std::sort(by_place.begin(), by_place.end());
  std::vector<FoldedMatch> results;
  for (auto begin = by_place.begin(); begin != by_place.end();) {
    const auto end =
        std::find_if(begin, by_place.end(), [&](const auto& row) { return row.first != begin->first; });
    if (end - begin == 1) {
      results.push_back({matches[begin->second], {}, 0});
    } else {
      std::vector<Placed> rows;
      rows.reserve(static_cast<std::size_t>(end - begin));
      for (auto row = begin; row != end; ++row) rows.push_back(placed(matches[row->second], columns));
      PlaceFold(std::move(rows)).fold_into(results);
    }
    begin = end;
  }
  return results;
}

std::vector<FoldedMatch> each_by_itself(const std::vector<Match>& matches) {
  std::vector<FoldedMatch> results;
  results.reserve(matches.size());
  for (const Match& match : matches) results.push_back({match, {}, 0});
  return results;
}

}  // namespace quorate
