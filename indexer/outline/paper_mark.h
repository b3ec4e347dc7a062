// Marks on the faces of papers: "Enc 4", "Paper C", "Agenda Item 7 – Appendix A", "Appendix to Enc 6".
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "indexer/outline/vocabulary.h"

namespace quorate {

struct PaperMark {
  std::string mark;   // "Enc 4" with its word for enclosures and their like, "C" for papers, "7" for items
  bool item = false;  // it is the number of an agenda item
  bool appendix = false;  // an appendix; `mark` is its parent's, where it names it
  std::string number;     // of the appendix, "A"
  std::string rest;       // what follows the mark on its line
};

// The mark at the front of a line; nullopt where the line begins with none.
std::optional<PaperMark> read_mark(std::string_view line, const OutlineVocabulary& words);

// A value of a field or a cell as a mark: "C", "F1", "Enc 1", "A to follow", "1" ; empty where it can be
// none.
std::string mark_of_value(std::string_view value, const OutlineVocabulary& words);

// "C", "F1", "AA": a letter, or two alike, with or without a digit.
bool is_letter_mark(std::string_view text);

// "UC/23/19", "FRA/24/31", "TB-24-017": a paper's own code, with nothing else: letters first, then figures,
// parted by strokes.
bool is_paper_code(std::string_view text);

// What follows a dash, colon or comma at the front of the text.
std::string_view skip_dash(std::string_view text);

// Whether two marks are the same but for case, blanks, leading zeros and the word before the number.
bool same_mark(std::string_view a, std::string_view b);

}  // namespace quorate
