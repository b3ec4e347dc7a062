// Names of those who ask, as they begin a text.
#pragma once

#include <string>
#include <string_view>

#include "indexer/governance/vocabulary.h"

namespace quorate {

// The asker's name that begins a text, without the place or office behind it, but with who speaks for a
// group; empty where none does.
std::string asker_name(std::string_view text, const PhraseSet& honorifics);

// The same; many of no name ("Members of the Public", "Governors and Staff") are none.
std::string single_asker(std::string_view text, const QuestionWords& questions,
                         const ResolutionWords& resolution);

}  // namespace quorate
