// Lines of a formal block that are no limb, or more than one.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "indexer/governance/decision_finding.h"

namespace quorate {

// A line that tells how a vote went and nothing else.
bool tells_vote(const ItemText& item, std::string_view text, const std::vector<Word>& words);

// "That the Board:" above its limbs: a motion that nobody is named to move, where a vote follows.
bool is_motion_stem(const ItemText& item, std::size_t paragraph);

// "RECEIVE the report. NOTE the risks." in one bullet are two limbs.
bool has_capital_sentence(const ItemText& item, const Paragraph& paragraph);

// "noted the risk to the plan;" under "The Board:".
bool is_past_limb(const ItemText& item, std::string_view text, const std::vector<Word>& words);

// "... be refused for the following reasons:": what stands below a clause is listed by it, not decided.
bool announces_particulars(const ItemText& item, std::string_view clause, const std::vector<Word>& words);

// Where the own line of a lead-in ends: at the next lead-in of its paragraph, or with it.
std::uint32_t lead_line_end(const ItemText& item, const Paragraph& paragraph, std::size_t lead);

}  // namespace quorate
