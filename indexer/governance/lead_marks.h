// What may stand behind the words of a lead-in before its limbs: a colon or a dash, a number, a remark.
#pragma once

#include <cstddef>
#include <string_view>

namespace quorate {

// Each counts the bytes that begin a text; 0 where it doesn't begin so.
// Of ':' and dashes and stars, blanks included.
std::size_t mark_length(std::string_view text);
// Of blanks, stars and commas.
std::size_t blanks_length(std::string_view text);
// Of the number of a resolution: " 045/24", " No. 12-03", " #7".
std::size_t number_length(std::string_view text);
// Of a remark in brackets: " (unanimously)", " (by 8 votes to 3)"; a limb's number is none.
std::size_t remark_length(std::string_view text);

}  // namespace quorate
