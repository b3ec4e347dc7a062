// Tables of motions in minutes: a row a motion, with who moved it, the vote and how it went.
#pragma once

#include <vector>

#include "indexer/governance/verbs.h"
#include "indexer/outline/clean_text.h"
#include "indexer/outline/document.h"

namespace quorate {

struct TabledMotion {
  std::size_t row = 0;      // of CleanText::rows
  Span matter;              // of the cleaned text
  std::vector<Verb> verbs;  // reject alone, where it was lost
};

// In order. A table counts where its header names the motion, its outcome, and its mover or the vote; a row
// without an outcome decides nothing. Linear.
std::vector<TabledMotion> tabled_motions(const CleanText& text, const Document& document,
                                         const GovernanceVocabulary& words);

}  // namespace quorate
