#include "indexer/governance/moved_blocks.h"

#include <algorithm>

namespace quorate {

void MovedBlocks::ends_at(std::size_t last) {
  if (!blocks_.empty() && !blocks_.back().voted) blocks_.back().last = std::max(blocks_.back().last, last);
}

void MovedBlocks::vote(Outcome outcome, std::size_t first, std::vector<FoundDecision>& found) {
  std::size_t last = found.size();
  const auto open = std::find_if(blocks_.rbegin(), blocks_.rend(), [](const Block& b) { return !b.voted; });
  if (open != blocks_.rend()) {
    open->voted = true;
    first = open->first;
    last = open->last;
  }
  if (outcome != Outcome::lost && outcome != Outcome::withdrawn) return;
  for (std::size_t f = first; f < last; ++f) {
    found[f].verbs = {outcome == Outcome::lost ? Verb::reject : Verb::withdraw};
    found[f].rule += ", not carried";
  }
}

void MovedBlocks::drop_undecided(std::vector<FoundDecision>& found) const {
  if (std::none_of(blocks_.begin(), blocks_.end(), [](const Block& b) { return b.voted; })) return;
  for (auto block = blocks_.rbegin(); block != blocks_.rend(); ++block)
    if (!block->voted)
      found.erase(found.begin() + static_cast<long>(block->first),
                  found.begin() + static_cast<long>(block->last));
}

}  // namespace quorate
