// Likely words for one that the index lacks or hardly knows, from the index's own words.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "server/query/word_list.h"

namespace quorate {

struct LikelyWord {
  std::string word;
  std::uint32_t records = 0;
  int distance = 0;
};

// The likeliest first, at most three: by distance, then by how often they occur. One letter may be wrong in
// words of four letters, two in longer ones; a word of three or with a digit in it has none.
std::vector<LikelyWord> likely_words(const WordList& words, std::string_view folded);

// How a held name stands where a scan or a typist damaged it: words one letter away that are far rarer. At
// most three.
std::vector<LikelyWord> damaged_variants(const WordList& words, std::string_view folded);

}  // namespace quorate
