// The body that meets, as a line names it.
#pragma once

#include <string>
#include <string_view>

#include "indexer/outline/vocabulary.h"

namespace quorate {

// "Board of Directors", "Health and Wellbeing Board", "Overview and Scrutiny Committee"; empty where the line
// names none.
std::string body_in(std::string_view line, const OutlineVocabulary& words);

}  // namespace quorate
