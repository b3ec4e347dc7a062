// What the elements of a web page do to its text, told by their tags.
#pragma once

#include <gumbo.h>

namespace quorate {

bool is_element(const GumboNode& node);
GumboTag tag_of(const GumboNode& node);  // GUMBO_TAG_UNKNOWN where it is no element

int heading_level(GumboTag tag);  // 1 to 6; 0 where it is no heading
bool begins_block(GumboTag tag);  // and ends the one before
bool is_bold(GumboTag tag);

// Whether a table stands there to lay out its page, and holds no data: a cell of it holds blocks of its own
// (a list of headings, a table), or several paragraphs in a table of which no three columns are named.
bool lays_out(const GumboNode& table);

}  // namespace quorate
