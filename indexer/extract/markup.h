// Markup inside lines and cells of text: tags, entities and asterisks, resolved to plain text.
#pragma once

#include <string>
#include <string_view>

namespace quorate {

struct PlainText {
  std::string text;  // <br>, <p>, <li> and their like as '\n'; tick boxes as U+2612 and U+2610; blanks at the
                     // ends gone
  bool bold = false;  // all of it
  bool operator==(const PlainText&) const = default;
};

// Resolves what is known to be markup and leaves all else: "<=12", "<29", "a < b" and "5 * 3" are text.
// A nested <table> is flattened: its rows to lines, its cells parted by a blank. Linear; never fails.
PlainText resolve_markup(std::string_view utf8);

// Resolves entities alone: "R&amp;D" gives "R&D"; what is no entity stays.
std::string resolve_entities(std::string_view utf8);

}  // namespace quorate
