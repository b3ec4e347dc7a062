// Letters of other scripts that stand for Latin ones.
#pragma once

#include <string>

namespace quorate {

// Maps Cyrillic and Greek letters that are drawn as Latin ones, in words that are Latin but for them; of
// words of such letters alone only short ones on a line that is Latin. Whether any was.
bool map_homoglyphs(std::string& text, bool latin_line);

}  // namespace quorate
