// What the meeting is asked for by a paper: what its face says, and what it goes on to ask.
#pragma once

#include <vector>

#include "analyzers/stored_record.h"
#include "indexer/governance/item.h"

namespace quorate {

// Adds to the purpose on the paper's face, as ticked or written, the verbs of its recommendations among
// `items`; where its face says nothing, what the agenda says comes last. So no "for noting" hides that a
// paper asks for approval.
void settle_purpose(Document& document, const std::vector<Item>& items);

// A paper whose face tells its purpose, without a decision among it, and which asks for approval all the
// same: a Problem of kind "purpose_differs" at the first such recommendation. Empty else.
std::vector<Problem> purpose_problems(const CleanText& text, const Document& document,
                                      const std::vector<Item>& items);

}  // namespace quorate
