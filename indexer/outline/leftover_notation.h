// What converters leave behind of a document's own notation.
#pragma once

#include <string>

namespace quorate {

// LaTeX's signs and styles become what they stand for: "$^{*}$" gives "*". Whether there were any.
bool strip_latex(std::string& text);

// Lone pairs of stars, underscores and tags of underlining go. Whether there were any.
bool strip_stars(std::string& text);

}  // namespace quorate
