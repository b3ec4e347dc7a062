// What names of organisations are compared by. Inner to analyzers/; organisation_key() and slug() are in
// organisations.h.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace quorate {

using NameWords = std::vector<std::string>;

// A word of a text, folded.
struct NameWord {
  std::uint32_t begin = 0, end = 0;  // bytes of the text
  bool joined = false;               // to the word before: by blanks, commas, '&', '-', '/', one line end
  bool in_brackets = false;
};

// The next word at or after `at`; `folded` gets its folded form. False at the end of the text.
bool next_name_word(std::string_view text, std::size_t at, NameWord& word, std::string& folded);

// "the" and "and": names are the same with and without.
bool is_filler(std::string_view folded);

// Folded words of a name, without fillers and without what stands in brackets.
NameWords words_of_name(std::string_view name);

// The words in their shortest form: "integrated care board" is "icb", "nhs foundation trust" is "trust"; a
// leading "nhs" and a trailing "board" go where something else says what it is.
NameWords reduced(NameWords words);

// The forms in which reduced words stand in running text, the leading "nhs" apart.
std::vector<NameWords> written_forms(const NameWords& reduced_words);

// Whether the words say that a body is meant (trust, hospitals, council ...), not just its place.
bool names_a_body(const NameWords& words);

// Whether no word says which body is meant: "Trust Board", "integrated care board".
bool is_generic(const NameWords& words);

// Short forms of a board by its place: "Leicester, Leicestershire and Rutland ICB" gives "llr icb", "Cheshire
// and Merseyside ICB" "cm icb" and "c m icb" (C&M). Empty for other bodies and for places of one word.
std::vector<NameWords> initials_of_board(std::string_view name);

std::string joined(const NameWords& words);  // by single blanks

}  // namespace quorate
