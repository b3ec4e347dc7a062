// What the head of a page says of the document that the page belongs to: heads that share their first words
// and differ in their last.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/outline/paper_mark.h"
#include "indexer/outline/row_faces.h"

namespace quorate {

// The head of one page, the first row of its page.
struct PageHead {
  std::size_t row = 0;
  std::string stem;               // its words before the mark, folded; all of them where it bears none
  std::optional<PaperMark> mark;  // "Item 5", "24.077", "P-5"
  bool known_by_word = false;     // a word such as "Item" stands before the mark
};

// The heads of all pages but the first, in order; a page whose first row is no head is left out. A mark
// without a word before it is one only where three heads say the same before marks of its shape, of which two
// differ. Linear.
std::vector<PageHead> read_page_heads(const RowFaces& rows, const OutlineVocabulary& words);

// "24.077" gives "0.0", "P-5" "A-0": the shape by which marks of one series are alike, a run of digits and
// a run of letters as one sign each; empty for a whole number, a date or words, which number no papers.
std::string mark_shape(std::string_view mark);

// The words of a head without what is stamped behind its mark: "Board of Governors P-10 CONFIDENTIAL".
std::string_view without_stamp(std::string_view line);

}  // namespace quorate
