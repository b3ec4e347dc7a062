// Pieces: a document's rows and the sentences of its long rows, of which passages are put together.
#pragma once

#include <cstddef>
#include <vector>

#include "indexer/governance/boilerplate.h"
#include "indexer/governance/item.h"

namespace quorate {

// How good a place for closing a passage the end of a piece is.
enum class Break : unsigned char { none, sentence, paragraph };

// What a heading heads: some lines, a numbered section, or a part that nothing before it belongs to (an
// appendix, a risk's own block).
enum class HeadingRank : unsigned char { none, plain, section, part };
inline constexpr std::size_t kPlainDepth = 99;  // of a heading without a number or a level

struct PassagePiece {
  Span span;
  std::size_t row = 0;  // of CleanText::rows
  std::size_t words = 0;
  Break after = Break::none;
  bool heading = false;
  HeadingRank rank = HeadingRank::none;  // set by mark_headings(), as what follows down to `caption`
  std::size_t depth = 0;                 // of a section: 1 for "3.", 2 for "3.1"
  Span name{};                           // of a heading: what it is called; empty where the next line tells
  bool recurs = false;                   // a form's heading, repeated under others
  bool caption = false;                  // heads a table alone
  bool form = false;                     // boilerplate
  bool opens = false;   // something that is no part of the passages stood before it, or the language changes
  bool gap = false;     // what stood before it was a minute item
  bool english = true;  // by the window of text that it stands in
};

// What minute items leave of the document, in order. A piece has no more than `most_words`.
std::vector<PassagePiece> pieces_of_rows(const CleanText& text, const Document& document,
                                         const std::vector<Item>& minute_items, std::size_t most_words);
std::vector<PassagePiece> pieces_of_item(const CleanText& text, const Item& item, std::size_t most_words);

// Marks runs of pieces that are mostly a form's words: they become passages of their own.
void mark_forms(const CleanText& text, const Boilerplate& boilerplate, std::vector<PassagePiece>& pieces);

// Tells languages by windows of some sentences, since a line alone has too few function words, and opens a
// passage where the language changes.
void mark_languages(const CleanText& text, const PassageWords& words, std::vector<PassagePiece>& pieces);

}  // namespace quorate
