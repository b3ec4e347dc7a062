// The text of one line or cell as it is shown: noise of scanning and conversion mended, words left as they
// are.
#pragma once

#include <string>
#include <string_view>

namespace quorate {

struct DisplayText {
  std::string text;        // blanks single, none at the ends of lines; '\n' kept
  bool homoglyph = false;  // a letter of another script stood for a Latin one
  bool notation = false;   // debris of LaTeX or markdown was taken out
};

// `latin_line`: the line or table row that the text stands in is written in Latin letters, so that a lone
// Cyrillic or Greek capital in it ("Paper: С") means the Latin one. Within a word of mixed scripts that is
// taken for granted.
DisplayText display_text(std::string_view utf8, bool latin_line);

// Whether most letters of the text are Latin, and there are some.
bool is_latin(std::string_view utf8);

}  // namespace quorate
