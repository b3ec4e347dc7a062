// The index's own words with how often they occur: for spelling, wildcards and completion.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace quorate {

struct CountedWord {
  std::string word;  // folded surface form
  std::uint32_t records = 0;
};

class WordList {
public:
  WordList() = default;
  explicit WordList(std::vector<CountedWord> words);  // in any order

  std::uint32_t records_with(std::string_view word) const;  // 0 where it is not held
  // Those that begin so, the most frequent first, at most `limit`. `matched` (where given) gets how many
  // there were.
  std::vector<CountedWord> beginning_with(std::string_view prefix, std::size_t limit,
                                          std::size_t* matched = nullptr) const;
  // Those at an edit distance of 1 to `distance` (a swap of neighbours counts as one), in order of the
  // alphabet.
  struct Near {
    const CountedWord* word;
    int distance;
  };
  std::vector<Near> near(std::string_view word, int distance) const;
  std::size_t size() const { return words_.size(); }

private:
  std::vector<CountedWord> words_;  // in order of bytes
};

}  // namespace quorate
