// Limbs that run on in one line: "(1) That ...; (2) That".
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace quorate {

// Where such limbs begin: at dots, or at numbers or letters in sequence. Empty where there are none.
std::vector<std::uint32_t> inner_bullets(std::string_view text);

}  // namespace quorate
