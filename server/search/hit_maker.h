// Results as they are answered: the record, its snippets, why it is there.
#pragma once

#include <chrono>
#include <string_view>
#include <vector>

#include "server/query/built_query.h"
#include "server/search/folding.h"
#include "server/search/highlighter.h"
#include "server/search/index_snapshot.h"
#include "server/search/search_answer.h"

namespace quorate {

// Built once a search; what it is given must outlive it.
class HitMaker {
public:
  // Past `deadline` no more of what was folded into a result is read.
  HitMaker(const IndexSnapshot& snapshot, SearchHandle& handle, const BuiltQuery& built,
           std::chrono::steady_clock::time_point deadline);

  Hit plain(const FoldedMatch& result) const;               // without snippets
  Hit with_text(const FoldedMatch& result) const;           // its record with its text, without snippets
  Hit full(const FoldedMatch& result, bool explain) const;  // `explain`: with its explanation

private:
  void add_snippets(Hit& hit) const;

  const IndexSnapshot& snapshot_;
  SearchHandle& handle_;
  const BuiltQuery& built_;
  std::chrono::steady_clock::time_point deadline_;
  Highlighter highlighter_;
  std::vector<double> weights_;
};

}  // namespace quorate
