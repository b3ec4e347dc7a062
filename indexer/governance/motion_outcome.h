// How the vote on a motion went, as minutes tell it.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "indexer/governance/vocabulary.h"

namespace quorate {

enum class Outcome { none, carried, lost, withdrawn };
Outcome outcome_of(const std::vector<Word>& words, std::string_view text, const VerbWords& verbs);

// Whether a line tells the outcome of a vote and nothing else: "CARRIED 5/2", "The motion was put and lost".
bool is_vote_line(const std::vector<Word>& words, std::string_view text, const VerbWords& verbs);
// Whether it opens with the outcome and goes on, if at all, with a number or names: "DEFEATED R25-008".
bool opens_with_outcome(const std::vector<Word>& words, const VerbWords& verbs);

// Votes for and against, as counted ("Ayes: 5, Nays: 2", "two for, five against", "5-2") or called by name.
struct Tally {
  int in_favour = 0, against = 0;
  bool counted = false;
};

Tally tally_of(const std::vector<Word>& words, std::string_view text);

// 0 to 999, in figures or up to twelve in words; "none" and "nil" are 0.
std::optional<int> small_number(std::string_view folded);

}  // namespace quorate
