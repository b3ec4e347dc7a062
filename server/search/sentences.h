// A text cut into sentences, as far as its marks tell.
#pragma once

#include <string_view>
#include <vector>

#include "analyzers/record.h"

namespace quorate {

// In order, without the blanks between them. A sentence ends at . ? ! before a capital, a digit or a quote,
// not behind an initial or a known short form ("Dr.", "e.g."); at an empty line; at a line end before a
// bullet or behind a colon.
std::vector<Span> sentences_of(std::string_view text);

}  // namespace quorate
