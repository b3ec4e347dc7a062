// Which language a text is in, cheaply, by its function words.
#pragma once

#include <string>
#include <string_view>

#include "indexer/governance/paper_words.h"

namespace quorate {

// ISO 639-1, "en" where the text is short or mixed. Words that two languages share count for both.
std::string language_of(std::string_view text, const PassageWords& words);

}  // namespace quorate
