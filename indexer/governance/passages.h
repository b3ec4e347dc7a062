// Passages: a document's running text in pieces that one search result can show.
#pragma once

#include <vector>

#include "indexer/governance/boilerplate.h"
#include "indexer/governance/item.h"

namespace quorate {

// Sizes in words. 60 to 350 did best among those tried on judged queries; smaller pieces (40 to 150) lost,
// larger ones (100 to 600) neither won nor lost.
inline constexpr std::size_t kLeastPassageWords = 60;
inline constexpr std::size_t kFullPassageWords = 200;  // closed from here on where a sentence or a row ends
inline constexpr std::size_t kMostPassageWords = 350;

// The document's text under its headings, in order. An appendix, a risk's block and a numbered section with
// text enough of its own begin a passage however little stands before them; short neighbours share one, and
// its title names them all. `minute_items` hold their own text: passages cover what
// they leave, and the long ones (over kMostPassageWords) once more in pieces. Every word stands in one of the
// two.
std::vector<Item> cut_passages(const CleanText& text, const Document& document,
                               const std::vector<Item>& minute_items, const Boilerplate& boilerplate,
                               const PaperWords& words);

// What the document's own record shows: its cover sheet and its headings.
std::vector<Span> face_of(const CleanText& text, const Document& document);

}  // namespace quorate
