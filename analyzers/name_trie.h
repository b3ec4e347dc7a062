// Many names sought at once in a text, word by word. Inner to analyzers/.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "analyzers/organisation_names.h"
#include "analyzers/record.h"

namespace quorate {

struct FoundName {
  int value = 0;  // as it was added with
  Span span;
};

// A trie over folded words. A name added twice with different values is ambiguous and never found.
class NameTrie {
public:
  void add(const NameWords& words, int value);
  // A name of one word that counts where the text writes it in capitals only ("UHL").
  void add_acronym(std::string_view folded, int value);

  // The longest names, left to right, no overlap. One pass; fillers and a word in brackets within a name are
  // skipped.
  std::vector<FoundName> find_in(std::string_view text) const;

private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view word) const { return std::hash<std::string_view>{}(word); }
  };
  static constexpr int kAmbiguous = -2;
  static constexpr int kNone = -1;

  int word_id(std::string_view folded) const;
  int child(int node, int word) const;
  FoundName longest_at(std::string_view text, const NameWord& first, int first_word) const;

  std::unordered_map<std::string, int, Hash, std::equal_to<>> words_;
  std::unordered_map<std::uint64_t, int> children_;  // (node, word) to node
  std::vector<int> values_ = {kNone};                // of the nodes; node 0 is the root
  std::unordered_map<int, int> acronyms_;            // word to value
};

}  // namespace quorate
