// Acronyms that a text defines itself: "Integrated Care Board (ICB)", "ICB (Integrated Care Board)", "Better
// Care Together – BCT", a glossary's row of two cells.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "analyzers/record.h"

namespace quorate {

struct AcronymDefinition {
  std::string short_form;  // as printed, a plural s taken off: "ICB", "A&E", "LeDeR"
  std::string long_form;   // as printed, blanks single, in the singular where the short form was a plural
  Span span;               // bytes of the text, from the first to the last of both
  bool operator==(const AcronymDefinition&) const = default;
};

// All definitions, left to right. A short form has 2 to 10 characters, two capitals or more, and its letters
// are the initials of the long form, in order, with letters from within a word only where initials alone
// don't do; each word of the long form but "of", "and" and the like gives one. After Schwartz and Hearst, "A
// simple algorithm for identifying abbreviation definitions in biomedical text" (2003), made stricter.
// Linear.
std::vector<AcronymDefinition> find_acronyms(std::string_view text);

// Whether `short_form` may stand for the whole of `long_form` by that rule.
bool abbreviates(std::string_view short_form, std::string_view long_form);

}  // namespace quorate
