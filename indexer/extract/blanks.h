// Blanks at the ends of a text, in all the forms that office programs write.
#pragma once

#include <string_view>

namespace quorate {

// Without blanks, tabs and line ends at either end, and without no-break, thin and zero-width spaces: an
// "empty" paragraph of a word processor often holds one of these. UTF-8.
std::string_view trim_blanks(std::string_view utf8);

}  // namespace quorate
