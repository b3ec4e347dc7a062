// What all readings of names share: where a name begins among capitalised words, how it is shown, and which
// of its words are its own.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/outline/capitalised_words.h"
#include "indexer/outline/vocabulary.h"

namespace quorate {

// The words that tell a body from others of its kind, folded: "Glan Teifi University Health Board" gives
// "glan teifi".
std::string own_words_of(std::string_view name, const OutlineVocabulary& words);

// Whether a word of the name is its own, or the name is known as a whole.
bool names_something(std::string_view name, const OutlineVocabulary& words);

// Where a name begins in parts [first, last), behind what introduces it: "Minutes of", "Board of Trustees of
// the", "Agenda".
std::size_t behind_introduction(const std::vector<CapitalWord>& parts, std::size_t first, std::size_t last,
                                const OutlineVocabulary& words);

// The name as it is shown, of parts [first, last): never all in capitals.
std::string shown_name(const std::vector<CapitalWord>& parts, std::size_t first, std::size_t last);

}  // namespace quorate
