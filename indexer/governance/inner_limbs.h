// Limbs that run on in one line: "(1) That ...; (2) That".
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "indexer/governance/verbs.h"

namespace quorate {

// Where such limbs begin: at dots, or at numbers or letters in sequence. Empty where there are none.
std::vector<std::uint32_t> inner_bullets(std::string_view text);

// Where limbs without a mark go on in a sentence, `words` its own: "; and NOTE", "and that", "and to
// delegate". `past_limbs`: a semicolon before "noted the risk" parts one too, as under "The Board:".
std::vector<std::uint32_t> run_on_limbs(std::string_view text, const std::vector<Word>& words,
                                        const VerbWords& verbs, bool past_limbs);

}  // namespace quorate
