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

// References in running text, left to right. Needs a letter prefix and at least two groups with a digit where
// the groups stand apart by blanks ("TB 23 041" is one, "Board 2022" and "page 4 of 12" are none).
std::vector<FoundReference> find_references(std::string_view text);

}  // namespace quorate
