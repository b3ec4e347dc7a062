// Whether letters are the initials of words. Inner to analyzers/.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace quorate {

struct LongWord {
  std::uint32_t begin = 0;  // bytes of the text
  std::uint32_t end = 0;
  bool may_be_skipped = false;  // "of", "and", the second half of a hyphened word
};

// The words of [begin, end): letters and digits; halves of a hyphened word are two.
std::vector<LongWord> long_words(std::string_view text, std::size_t begin, std::size_t end);

// The letters and digits of a short form, folded; '&' is kept, for "and".
std::string letters_of(std::string_view short_form);

enum class Letters { initials_only, within_words_too };

// Whether the letters, in order, are those of the words from `first` on, all used up.
bool spells(const std::string& letters, std::string_view text, const std::vector<LongWord>& words,
            std::size_t first, Letters from);

}  // namespace quorate
