// Who asks a question in a text, and where.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/governance/flow.h"
#include "indexer/governance/vocabulary.h"

namespace quorate {

// Where someone begins to ask.
struct Asking {
  std::uint32_t at = 0;  // byte of the flow
  std::string asker;
  std::string rule;
};

// In order. `about_questions`: the text is of an item or a paper on questions. `attendance`: what stands
// before the items; who is named there asks as a member, not of the public.
std::vector<Asking> askings_in(const Flow& flow, const GovernanceVocabulary& words, bool about_questions,
                               std::string_view attendance);

}  // namespace quorate
