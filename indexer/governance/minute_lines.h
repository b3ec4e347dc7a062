// The lines of a document as they stand on its rows: rows cut into cells, cells into lines, noise left out.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/outline/document.h"
#include "indexer/outline/row_faces.h"  // in_capitals

namespace quorate {

struct MinuteLine {
  Span span;            // of the cleaned text, without outer blanks; never empty
  std::size_t row = 0;  // of CleanText::rows
  std::size_t cell = 0;
  std::size_t cells = 1;     // of its row
  bool first_of_row = true;  // nothing stands before it on its row but empty cells
  bool first_of_cell = true;
  bool alone = false;    // the only line of its row
  bool heading = false;  // marked as one by the format, or bold
  int table = -1;
  int blank_before = 0;
  int indent = 0;
};

// Of the rows that are text: running heads, ghosts and tables' headers are left out.
std::vector<MinuteLine> lines_of(const CleanText& text, const Document& document);

// Bytes of the bullet or the number that opens a limb, with the blanks behind it: "• ", "(1) ", "a) ", "iv.
// ",
// "(aa). ", "2: ", "- ", "1.That"; 0 where there is none.
std::size_t bullet_length(std::string_view line);
// Whether a line is left open to be filled in by hand: "Signed ........ Chair", "Confirmed: ______".
bool is_form_blank(std::string_view line);
// Whether a cell or a line holds nothing but such a bullet or number.
bool is_lone_mark(std::string_view line);
// Bytes of a paragraph's own number ("3.2 ", "4.1.1. ") with the blanks behind it; 0 where there is none.
std::size_t paragraph_number_length(std::string_view line);
// Whether it is a number or a letter, not a dot or a dash.
bool is_enumerator(std::string_view bullet);

std::string_view trimmed(std::string_view text);
Span trimmed(const CleanText& text, Span span);

}  // namespace quorate
