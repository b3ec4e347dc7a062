// Lines of minutes that open with a reference, each of which may begin an item.
#pragma once

#include <string>
#include <vector>

#include "indexer/governance/minute_references.h"

namespace quorate {

struct StartCandidate {
  ItemStart start;
  std::string key;  // series and look ("#.#", "# cell"): only alike ones form one sequence
};

// In the order of the lines. Linear.
std::vector<StartCandidate> start_candidates(const CleanText& text, const std::vector<MinuteLine>& lines,
                                             const GovernanceVocabulary& words);

}  // namespace quorate
