// The numbers and references that the lines of a list open with.
#pragma once

#include <cstddef>
#include <string_view>

namespace quorate {

// The number or reference that a line of a list opens with ("7.", "ICB/22/41", "5.2", "6(a)", "(iii)"), and
// where the text after it begins; an empty view where there is none.
struct OpeningReference {
  std::string_view ref;
  std::size_t after = 0;  // byte of the line
};
OpeningReference opening_reference(std::string_view line);

// Without the marks that part it from its text: "7" of "7.", "iii" of "(iii)"; "6(a)" keeps its own.
std::string_view bare_reference(std::string_view ref);

}  // namespace quorate
