// Words and phrases: text as folded words with their places, and lists of phrases that are found among them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "analyzers/record.h"

namespace quorate {

// A run of letters, digits and inner apostrophes, lower-cased; letters of Latin-1 and Welsh (ŵ ŷ) lose their
// accents.
struct Word {
  std::string folded;
  Span span;              // bytes of the text
  bool capital = false;   // begins with a capital letter
  bool capitals = false;  // two letters or more, all of them capitals
};

std::string fold_word(std::string_view word);
std::vector<Word> words_of(std::string_view text);

// What stands between words[i] of a text and the word before it; empty where there is none.
std::string_view gap_before(std::string_view text, const std::vector<Word>& words, std::size_t i);

// Phrases by their words: blanks, case and punctuation between the words don't matter. Lookup is linear in
// the longest phrase, whatever their number.
class PhraseSet {
public:
  PhraseSet() = default;
  explicit PhraseSet(const std::vector<std::string>& phrases);

  // Number of words of the longest phrase that begins at words[at]; 0 where none does.
  std::size_t match(const std::vector<Word>& words, std::size_t at) const;
  // Place of the first word from `from` (to before `until`) where a phrase begins; npos where none does.
  std::size_t find(const std::vector<Word>& words, std::size_t from = 0, std::size_t until = npos) const;
  bool contains(const std::vector<Word>& words) const { return find(words) != npos; }
  // Whether the words as a whole are one of the phrases.
  bool is(const std::vector<Word>& words) const { return !words.empty() && match(words, 0) == words.size(); }
  bool has(std::string_view folded_word) const;  // a phrase of this one word

  static constexpr std::size_t npos = static_cast<std::size_t>(-1);

private:
  std::unordered_map<std::string, std::vector<std::vector<std::string>>> by_first_;  // longest first
};

// The readings of a label: the whole, then its parts between slashes or line breaks, the last first
// ("Arweinydd / Lead" is "Lead" too).
std::vector<std::string_view> labels_in(std::string_view text);
// Whether one of these readings is one of the labels.
bool names_label(const PhraseSet& labels, std::string_view text);

}  // namespace quorate
