// How motions are put: who moves and seconds, and where what is moved begins.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "indexer/governance/decision_finding.h"

namespace quorate {

// "seconded by", "second: Smith", "2nd by"; a second thing is none.
bool has_second(const std::vector<Word>& words);

// Where a motion is put in a sentence: its first word of a mover; npos where none is.
std::size_t motion_at(const ItemText& item, std::size_t sentence);

// What is moved: words from "to approve", "that X be" on, behind the word `mover`. npos where the sentence
// doesn't say.
std::size_t matter_at(const ItemText& item, std::size_t sentence, std::size_t mover);

// What a motion resolves where it is carried: agree, where it has no verb of ours.
std::vector<Verb> verbs_of_motion(const ItemText& item, std::string_view matter);

// Whether the sentence names a mover and a seconder, or only one of them, and nothing that is moved.
bool is_mover_line(const ItemText& item, std::size_t sentence);

}  // namespace quorate
