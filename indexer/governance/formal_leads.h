// How formal blocks of decisions open: "It was RESOLVED to:", "RESOLVED -", "The Board noted:", "Agreed:".
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/governance/decision_finding.h"

namespace quorate {

// A formal block as it was opened.
struct Lead {
  std::uint32_t end = 0;              // byte of the flow behind it, marks and blanks included
  bool labelled = false;              // by a bare label ("Agreed:"), which holds for what follows at once
  bool recommends = false;            // its clauses all recommend
  bool strict = false;                // only what begins as a limb is one
  bool verbs_only = false;            // only a limb that opens with a verb of ours is one: "The Board" alone
  bool of_body = false;               // the body alone is its subject: its limbs are what it did, in the past
  std::optional<Verb> verb;           // inherited by its limbs: "The Board noted:"
  std::vector<FoundDecision> before;  // "The Board NOTED the report and" of "... AGREED to:"
  std::string rule;
};

// The first lead-in of a sentence.
std::optional<Lead> find_lead(const ItemText& item, std::size_t sentence);

// The body as the subject of a sentence that ends open, with a verb of ours opening a limb below it:
// "5.3 Following discussion, Court" above "- approved the revised budget;".
std::optional<Lead> open_stem(const ItemText& item, std::size_t sentence);

// Whether a limb may begin with these words of a text: "That", "NOTE the", "Approved the", "The Board
// agreed".
bool limb_begins(const ItemText& item, std::string_view text, const std::vector<Word>& words);

}  // namespace quorate
