// Blocks that ask: the lines of a paper that say what its meeting is asked for.
#pragma once

#include <string_view>
#include <vector>

#include "indexer/governance/flow.h"
#include "indexer/governance/vocabulary.h"
#include "indexer/outline/document.h"

namespace quorate {

// Lines that ask, without the label before them.
struct AskingBlock {
  std::vector<Flow::Part> parts;
  bool headed = false;  // a heading says that what follows is asked for
};

// In order; linear.
std::vector<AskingBlock> find_asking_blocks(const CleanText& text, const Document& document,
                                            const GovernanceVocabulary& words);

// Where "is asked to" stands in a line with somebody who can be asked before it: bytes of the line behind it,
// else npos.
std::size_t behind_ask(std::string_view line, const GovernanceVocabulary& words);

// "RECEIVE and NOTE", "To note the following": verbs alone, which lead into what follows.
bool is_lead(const std::vector<Word>& clause, const VerbWords& verbs);

}  // namespace quorate
