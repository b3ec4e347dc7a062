// What was typed, as text that can be read: valid UTF-8, plain quotes and blanks, of bounded length.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace quorate {

struct TypedText {
  std::string text;
  std::vector<std::string> notes;  // what was repaired, in words
};

// Curly, low and angle quotes become '"', blanks of any kind ' '; control characters become blanks; direction
// marks and characters of no width go; bytes that are not UTF-8 go; the text ends after kMaxQueryCharacters.
TypedText read_typed_text(std::string_view typed);

// Whether the text holds a letter or a digit of any script.
bool holds_word(std::string_view text);

}  // namespace quorate
