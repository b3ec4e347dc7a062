#include "analyzers/name_trie.h"

#include <algorithm>

#include "analyzers/utf8.h"

namespace quorate {
namespace {

// Fillers and words in brackets between two words of a name. Bounds the work at each word of the text.
constexpr int kMostSkipped = 5;

std::uint64_t edge(int node, int word) {
  return (static_cast<std::uint64_t>(static_cast<std::uint32_t>(node)) << 32U) |
         static_cast<std::uint32_t>(word);
}

bool in_capitals(std::string_view word) {
  return std::none_of(word.begin(), word.end(),
                      [](char byte) { return is_ascii_lower(static_cast<unsigned char>(byte)); });
}

// The end of the word without a possessive 's.
std::uint32_t end_of_name(std::string_view text, const NameWord& word) {
  const std::string_view written = text.substr(word.begin, word.end - word.begin);
  for (const std::string_view ending : {"'s", "’s"})
    if (written.size() > ending.size() && written.substr(written.size() - ending.size()) == ending)
      return word.end - static_cast<std::uint32_t>(ending.size());
  return word.end;
}

}  // namespace

int NameTrie::word_id(std::string_view folded) const {
  const auto found = words_.find(folded);
  return found == words_.end() ? kNone : found->second;
}

int NameTrie::child(int node, int word) const {
  const auto found = children_.find(edge(node, word));
  return found == children_.end() ? kNone : found->second;
}

void NameTrie::add(const NameWords& words, int value) {
  if (words.empty()) return;
  int node = 0;
  for (const std::string& text : words) {
    const int word = words_.try_emplace(text, static_cast<int>(words_.size())).first->second;
    const auto [place, is_new] = children_.try_emplace(edge(node, word), static_cast<int>(values_.size()));
    if (is_new) values_.push_back(kNone);
    node = place->second;
  }
  int& held = values_[static_cast<std::size_t>(node)];
  held = held == kNone || held == value ? value : kAmbiguous;
}

void NameTrie::add_acronym(std::string_view folded, int value) {
  const int word = words_.try_emplace(std::string(folded), static_cast<int>(words_.size())).first->second;
  const auto [place, is_new] = acronyms_.try_emplace(word, value);
  if (!is_new && place->second != value) place->second = kAmbiguous;
}

// The longest name that begins at the word `first`; value kNone where there is none.
FoundName NameTrie::longest_at(std::string_view text, const NameWord& first, int first_word) const {
  FoundName best{kNone, {first.begin, end_of_name(text, first)}};
  const auto acronym = acronyms_.find(first_word);
  if (acronym != acronyms_.end() && in_capitals(text.substr(first.begin, best.span.size())))
    best.value = acronym->second;
  int node = child(0, first_word);
  NameWord word = first;
  std::string folded;
  while (node != kNone) {
    const int value = values_[static_cast<std::size_t>(node)];
    if (value != kNone) best = {value, {first.begin, end_of_name(text, word)}};
    int next = kNone;
    for (int skipped = 0;
         skipped < kMostSkipped && next_name_word(text, word.end, word, folded) && word.joined; ++skipped) {
      if (is_filler(folded) || (word.in_brackets && !first.in_brackets)) continue;
      const int id = word_id(folded);
      next = id == kNone ? kNone : child(node, id);
      break;
    }
    node = next;
  }
  return best;
}

std::vector<FoundName> NameTrie::find_in(std::string_view text) const {
  std::vector<FoundName> found;
  NameWord word;
  std::string folded;
  for (std::size_t at = 0; next_name_word(text, at, word, folded);) {
    at = word.end;
    const int id = word_id(folded);
    if (id == kNone) continue;
    const FoundName name = longest_at(text, word, id);
    if (name.value < 0) continue;
    found.push_back(name);
    at = name.span.end;
  }
  return found;
}

}  // namespace quorate
