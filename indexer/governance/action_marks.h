// Marks of actions in minutes: "ACTION:", "Action 4 -", "(Action: JS)", and the numbers of several behind
// one.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/governance/phrases.h"

namespace quorate {

// "ACTION:", "Action 4 -", "(Action: JS)": where it stands in a text and where what it says begins.
struct ActionMark {
  std::size_t at = 0;
  std::size_t end = 0;
  bool bracket = false;  // it stands in brackets
  bool named = false;    // "Action by:": who is to act comes first
  std::string owner;     // "ACTION (JS):"
};

// The mark that begins at words[i] of a text; `leads` are the words for an action. Nullopt where none does.
std::optional<ActionMark> action_mark_at(std::string_view text, const std::vector<Word>& words, std::size_t i,
                                         const PhraseSet& leads);

// Where the actions numbered in one paragraph begin: "Actions: 1. JA to write. 2. MB to survey"; what is not
// numbered from one on is one action.
std::vector<std::size_t> numbered_limbs(std::string_view text, std::size_t from, std::size_t end);

}  // namespace quorate
