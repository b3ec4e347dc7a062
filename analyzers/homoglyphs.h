// Cyrillic and Greek letters that a reader, or a scanner, takes for Latin ones.
#pragma once

#include <string_view>

namespace quorate {

// The Latin letter that looks the same, in the same case; 0 where there is none (a Latin letter has none
// either).
char latin_twin(char32_t letter);
// The digit that looks the same; '\0' where there is none: U+0417, U+041E and U+03BF and their like.
char digit_twin(char32_t letter);

bool is_latin_letter(char32_t c);
bool is_cyrillic_or_greek_letter(char32_t c);

// Whether the line around [begin, end) holds a Latin letter outside of it. Looks 256 bytes to each side.
bool stands_in_latin_line(std::string_view text, std::size_t begin, std::size_t end);

}  // namespace quorate
