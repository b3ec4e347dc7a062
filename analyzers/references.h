// Governance references (ICB/22/37, TB 23 041, ICSB200304-02) in their many spellings, as one canonical form.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/record.h"

namespace quorate {

// A reference found in running text.
struct FoundReference {
  Span span;              // bytes of the text
  std::string canonical;  // "icb/22/37": folded, parts joined by '/', O for 0 and homoglyphs mended
  bool operator==(const FoundReference&) const = default;
};

// The canonical form of a string that is meant as one reference as a whole; nullopt where it can't be one.
// "ICB/22/37", "icb-22-37", "ICB 22 37", "ICB/22/З7", "lCB/22/37" are all "icb/22/37".
std::optional<std::string> canonical_reference(std::string_view written);

// What a text is taken for.
enum class Hand {
  printed,  // running text of a pack: a prefix has capitals
  typed,    // a query: "icb 22 37" counts too
};

// References in running text, left to right. Needs a prefix of letters and at least two groups with a digit.
// Where the groups stand apart by blanks the first must read as a year ("TB 23 041" is one, "Board 2022",
// "page 4 of 12" and "NHS 111 999" are none). Dates, financial years ("FY2024/25", "ICS 22/23") and version
// numbers are none.
std::vector<FoundReference> find_references(std::string_view text, Hand hand = Hand::printed);

}  // namespace quorate
