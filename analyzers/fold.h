// Folding: from a word as printed to the form that it is compared by.
#pragma once

#include <string>
#include <string_view>

namespace quorate {

// Appends the folded form of text[begin, end), one word without joints: case and compatibility forms folded
// (NFKC case folding), ligatures opened, accents and invisible characters dropped, homoglyphs made Latin
// where the word mixes scripts or is a lone capital within a Latin line, a possessive 's and a "(s)" taken
// off.
void append_folded(std::string_view text, std::size_t begin, std::size_t end, std::string& out);

}  // namespace quorate
