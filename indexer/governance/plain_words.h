// Text as the rules for papers measure it: its words counted, its first sentence, its number.
#pragma once

#include <string>
#include <string_view>

#include "indexer/governance/minute_lines.h"  // trimmed, in_capitals

namespace quorate {

// Folded words parted by single blanks: what repeated text is compared by.
std::string bare(std::string_view text);

std::size_t count_words(std::string_view text);  // runs of non-blanks that hold a letter or a digit

bool has_letter(std::string_view text);
// Bytes of a record's title. A title that says more is the text itself: lists, feeds and exports carry titles
// whole, and how much of one a page shows is the page's affair.
constexpr std::size_t kMostTitleBytes = 300;

// Cut to at most `most` bytes where a word ends, with an ellipsis where something went.
std::string shortened(std::string_view text, std::size_t most);

// A limb without what joins it to the next one: "; and", ", or", ";".
std::string_view without_joint(std::string_view clause);

std::string_view first_sentence(std::string_view text);

// Length of a section's or a clause's number, or of a bullet, with the blanks after it: "2.1 ", "1. ", "(a)
// ", "• "; 0 where there is none.
std::size_t list_mark(std::string_view text);

}  // namespace quorate
