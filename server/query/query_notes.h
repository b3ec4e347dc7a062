// What the parser tells of its repairs.
#pragma once

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "server/query/query_lexer.h"

namespace quorate {

using Notes = std::vector<std::string>;  // a sentence each

inline void note_once(Notes& notes, std::string sentence) {
  if (std::find(notes.begin(), notes.end(), sentence) == notes.end()) notes.push_back(std::move(sentence));
}

inline void note_dangling(Notes& notes, const Sign& sign) {
  note_once(notes, sign.text + " joins nothing there and was left out.");
}

}  // namespace quorate
