// References that number the items of minutes: read off the lines, and the ones in sequence chosen among
// them.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/governance/minute_lines.h"
#include "indexer/governance/phrases.h"
#include "indexer/governance/vocabulary.h"

namespace quorate {

// A reference as it stands at the beginning of a text: "ICB/22/10", "9.", "3.2", "TB 23 041", "Item 5a".
struct WrittenReference {
  std::string text;          // without a closing mark: "9", "3.2"
  std::size_t length = 0;    // bytes of the text up to what follows it, blanks left out
  std::string series;        // what stays alike in one list: "ICB/22/#", "#", "#.#"
  int major = 0, minor = 0;  // 10 and 0; 3 and 2; 5 and 1 of "5a"
};

// Every way to read it: "045/23" counts in the series "045/#" and "#/23". Empty where there is none.
std::vector<WrittenReference> references_at(std::string_view text, const PhraseSet& item_words);

// Where an item begins.
struct ItemStart {
  std::size_t line = 0;  // of the lines
  Span reference;        // of the cleaned text; empty where the item has none
  Span rest;             // what follows it on its line; may be empty
  std::uint32_t title_end =
      0;            // byte of the cleaned text where its line ends the title; 0 where it does not say
  std::string ref;  // as written, repaired where damaged
  std::string series;
  int major = 0, minor = 0;
  double weight = 0;    // how much it looks like an item's heading
  bool titled = false;  // what follows is short and no sentence
  std::vector<std::string> rules;
};

// The items' starts, in order: of all series of references on the lines, the one whose numbers follow each
// other and that looks most like headings. Empty where the lines number nothing. Linear.
std::vector<ItemStart> numbered_starts(const CleanText& text, const std::vector<MinuteLine>& lines,
                                       const GovernanceVocabulary& words);

}  // namespace quorate
