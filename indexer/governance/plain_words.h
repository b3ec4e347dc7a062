// Text as the rules for papers measure it: trimmed, counted in words, its first sentence, its bullet.
#pragma once

#include <string>
#include <string_view>

namespace quorate {

std::string_view trimmed(std::string_view text);  // without blanks at its ends; a no-break space is one

// Folded words parted by single blanks: what repeated text is compared by.
std::string bare(std::string_view text);

std::size_t count_words(std::string_view text);  // runs of non-blanks that hold a letter or a digit

bool has_letter(std::string_view text);
// No lower-case letter, and an upper-case one.
bool is_all_capitals(std::string_view text);

// Cut to at most `most` bytes where a word ends, with an ellipsis where something went.
std::string shortened(std::string_view text, std::size_t most);

// Up to the end of the first sentence: a full stop, question or exclamation mark before a blank or the end. A
// stop after one letter, or in a known short form (no., e.g.), ends none.
std::string_view first_sentence(std::string_view text);

// Length of the mark of a bullet or a number with the blanks after it: "- ", "• ", "(1) ", "a) ", "1. ", "2.1
// "; else 0.
std::size_t list_mark(std::string_view text);

}  // namespace quorate
