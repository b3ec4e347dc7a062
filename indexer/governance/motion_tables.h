// Tables of motions in minutes: a row a motion, with who moved it, the vote and how it went.
#pragma once

#include <vector>

#include "indexer/governance/verbs.h"
#include "indexer/outline/clean_text.h"
#include "indexer/outline/document.h"

namespace quorate {

struct TabledMotion {
  Span matter;              // of the cleaned text
  std::vector<Verb> verbs;  // reject alone, where it was lost
};

struct TabledMotions {
  std::vector<TabledMotion> motions;
  std::vector<std::size_t>
      rows;  // of CleanText::rows, in order: those of the motions, and the heads of their tables
};

// Whether a row names the columns of such a table: the motion, how it went, and its mover or the vote.
bool heads_motions(const CleanText& text, const TextRow& row, const ResolutionWords& words);

// In order. A row without an outcome decides nothing. Linear.
TabledMotions tabled_motions(const CleanText& text, const Document& document,
                             const GovernanceVocabulary& words);

}  // namespace quorate
