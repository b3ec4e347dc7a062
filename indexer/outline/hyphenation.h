// Words that were hyphenated over the end of a line, joined again.
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>

namespace quorate {

// Learns from the pack which words keep their hyphen ("long-term") wherever they stand.
class Hyphenation {
public:
  // Collects the hyphenated words that stand within a line of `text`.
  void learn(std::string_view text);

  // Where `line` ends in a word cut by a hyphen and `next` begins with its rest (a small letter), the rest
  // moves up.
  void join(std::string& line, std::string& next) const;

  // The same at each '\n' within a text.
  void join_lines(std::string& text) const;

private:
  bool keeps_hyphen(std::string_view head, std::string_view rest) const;

  std::unordered_set<std::string> hyphenated_;  // lower case
};

}  // namespace quorate
