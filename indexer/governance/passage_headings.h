// Which pieces of a document head what follows, how deep each stands, and under which of them a passage is.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/governance/paper_words.h"
#include "indexer/governance/passage_pieces.h"

namespace quorate {

// Ranks the headings among the pieces. A name that signs a letter heads nothing; "Appendix 2" alone on its
// line and "Principal risk:" before a risk do. Linear in the pieces.
void mark_headings(const CleanText& text, const PaperWords& words, std::vector<PassagePiece>& pieces);

// The headings over the place that was reached, as a passage's title names them.
class HeadingPath {
public:
  explicit HeadingPath(const CleanText& text) : text_(text) {}

  void set(std::string_view heading);
  // Goes on to the next piece. `on_face` says of a heading that the paper's face prints it and it heads
  // nothing.
  void pass(const PassagePiece& piece, bool on_face);
  // The nearest heading; one that recurs in the document stands behind the one over it.
  std::string shown() const;

private:
  const CleanText& text_;
  std::string heading_, below_;  // below_: recurs under several headings; empty where none does
  std::string before_caption_, before_caption_below_;
  int caption_table_ = -1;  // of a caption: the table that it heads; -1 outside
};

}  // namespace quorate
