// Titles of minute items: cut from the text that runs on behind them, with the mark of the paper that they
// cite.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "indexer/governance/vocabulary.h"

namespace quorate {

struct TitleCut {
  std::size_t title = 0;  // bytes of the title; all of the line where no text follows on it
  std::size_t rest = 0;   // where the text behind it begins; the line's size where there is none
  bool sure = false;  // a mark (a paper in brackets, a full stop) or a sentence behind it says where it ends
};

// Of a line that begins with a title: "Welcome and Introductions Mr Sissling welcomed everyone" is cut before
// "Mr".
TitleCut cut_title(std::string_view line, const MinuteWords& words);

// The mark of the paper in a title's last brackets: "A and B" of "Minutes (Papers A and B)"; empty where
// there is none. `bare` becomes the title without them.
std::string paper_of_title(std::string_view title, const MinuteWords& words, std::string& bare);

// Whether a title goes on in the line behind it: it ends in "on", "the", a comma, or `next` begins small.
bool title_continues(std::string_view title, std::string_view next);

}  // namespace quorate
