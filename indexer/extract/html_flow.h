// The text of a web page's block as it comes in, piece by piece.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

#include "analyzers/record.h"

namespace quorate {

// Blanks are made single. `bold` while all of it is.
struct HtmlFlow {
  std::string text;
  LineRange lines;
  bool bold = true;

  void add(std::string_view part, bool part_bold, int line) {
    for (const char c : part) {
      const bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
      if (!blank) {
        text += c;
      } else if (!text.empty() && text.back() != ' ' && text.back() != '\n') {
        text += ' ';
      }
    }
    if (part.find_first_not_of(" \t\r\n\f") == std::string_view::npos) return;
    bold = bold && part_bold;
    if (lines.first == 0) lines.first = line;
    lines.last = line + static_cast<int>(std::count(part.begin(), part.end(), '\n'));
  }
};

}  // namespace quorate
