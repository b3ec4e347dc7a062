// Names of organisations by their shape, for bodies of any kind that no list knows.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "analyzers/organisations.h"
#include "indexer/outline/vocabulary.h"

namespace quorate {

// Names that a line holds by their first or last words: "... NHS Trust", "... Combined Authority", "...
// Limited", "University of ...", "Cyngor ...", as they are to be shown. Each has a word of its own:
// "Registered Society", "University Health Board" and "Does the Trust" are none.
std::vector<std::string> organisation_names_in(std::string_view line, const OutlineVocabulary& words);

// Names that are a kind of body and its number, with the place where brackets give it: "School District No.
// 94 (Tamarack Lakes)".
std::vector<std::string> numbered_names_in(std::string_view line, const OutlineVocabulary& words);

// Names that a line holds, each once: those of the authority first, by the name that it shows, then others by
// their shape.
std::vector<std::string> organisations_in(std::string_view line, const OutlineVocabulary& words,
                                          const OrganisationAuthority& authority);

// Names that the line gives a short form for: `Northmere Futures ("the Charity")`, `Carrow Valley Services
// (CVS)`.
std::vector<std::string> defined_names_in(std::string_view line, const OutlineVocabulary& words);

// The name behind the body that meets: "Minutes of the Board of Trustees of Northmere Futures held at ...".
// Empty where there is none.
std::string convened_name_in(std::string_view line, const OutlineVocabulary& words);

// The name that a line is as a whole, by its face alone: a few capitalised words, none of them a meeting's, a
// paper's or a place's. Empty where it is no such line.
std::string letterhead_name(std::string_view line, const OutlineVocabulary& words);

}  // namespace quorate
