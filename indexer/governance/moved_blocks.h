// What was moved in an item, block by block, until its vote is told.
#pragma once

#include <cstddef>
#include <vector>

#include "indexer/governance/decision_finding.h"
#include "indexer/governance/motion_outcome.h"

namespace quorate {

// Blocks are ranges of the decisions found so far. What is moved in between, an amendment or a motion put in
// the place of another, has the first vote.
class MovedBlocks {
public:
  bool empty() const { return blocks_.empty(); }

  // A block was moved, before found[first] was found.
  void moved(std::size_t first) { blocks_.push_back({first, first}); }
  // The last block, where its vote isn't told yet, goes to before found[last].
  void ends_at(std::size_t last);
  // The vote on the last block that has none, else on what was found from `first` on: what was lost is
  // rejected.
  void vote(Outcome outcome, std::size_t first, std::vector<FoundDecision>& found);
  // Where votes were told, what was moved and has none was not decided.
  void drop_undecided(std::vector<FoundDecision>& found) const;

private:
  struct Block {
    std::size_t first, last;
    bool voted = false;
  };
  std::vector<Block> blocks_;
};

}  // namespace quorate
