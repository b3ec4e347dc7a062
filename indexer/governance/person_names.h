// Names of people at the beginning of a text: with or without a title before them, initials where they are
// allowed.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/governance/phrases.h"

namespace quorate {

// Bytes of the name that begins `text`, 0 where none does: "Mr Geoffrey Smith" of "Mr Geoffrey Smith,
// Selbrook, asked"; "Rev. Alistair Munn"; "J Burbridge". One word alone is no name, unless a title stands
// before it.
std::size_t name_length(std::string_view text, const PhraseSet& honorifics);

// Whether all of a text is initials ("JA", "J.A.", "AMcG").
bool is_initials(std::string_view text);

// People as a cell names them: "J Smith / R Patel", "SK and JA", "Chief Executive". Line breaks count as
// blanks.
std::vector<std::string> owners_in(std::string_view cell);

}  // namespace quorate
