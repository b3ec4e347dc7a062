// Compounds (COVID-19, £68.4m, hand-[line end]over) taken apart into their folded parts.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/segments.h"

namespace quorate {

struct Piece {
  std::uint32_t begin = 0;  // bytes of the text
  std::uint32_t end = 0;
  std::size_t folded_begin = 0;  // bytes of Compound::folded
  std::size_t folded_end = 0;
};

// Reused from one compound to the next, so that its memory is.
struct Compound {
  std::string folded;         // the folded pieces one after another
  std::vector<Piece> pieces;  // none is empty when folded
  std::string term;           // the whole, folded; empty where it is better taken for separate words
  bool is_word = false;       // one word after all, `term`: hyphenated over a line end, or initials (N.H.S)

  std::string_view folded_piece(const Piece& piece) const {
    return std::string_view(folded).substr(piece.folded_begin, piece.folded_end - piece.folded_begin);
  }
};

// Takes a compound segment of the text apart.
//  - A hyphen at a line end is joined ("hand-/over" is the word "handover") between small letters, unless the
//  hyphen is
//    likely the word's own ("long-/term", "follow-/up", "day-to-/day").
//  - Dashes become '-', commas that group thousands go, initials with dots become a word.
//  - Over 256 bytes it is no compound.
void take_apart(std::string_view text, const Segment& segment, Compound& out);

}  // namespace quorate
