#include "server/query/word_list.h"

#include <algorithm>
#include <array>

#include "analyzers/utf8.h"

namespace quorate {
namespace {

constexpr std::size_t kMaxLetters = 40;  // longer "words" have no misspelling that a person could want

bool comes_before(const CountedWord& a, std::string_view b) { return a.word < b; }

std::u32string letters_of(std::string_view word) {
  std::u32string letters;
  for (std::size_t at = 0; at < word.size();) {
    const auto [value, bytes] = code_point_at(word, at);
    letters.push_back(value);
    at += bytes;
  }
  return letters;
}

// Rows of the edit distance (restricted Damerau-Levenshtein) of one word against words that come in order of
// the alphabet: the rows of a prefix shared with the word before are kept, and a prefix that is too far
// already spares all words that begin so.
class DistanceRows {
public:
  DistanceRows(std::u32string wanted, int most) : wanted_(std::move(wanted)), most_(most) {
    rows_.resize(kMaxLetters + 1);
    for (auto& row : rows_) row.resize(wanted_.size() + 1);
    for (std::size_t i = 0; i <= wanted_.size(); ++i) rows_[0][i] = static_cast<int>(i);
  }

  // The distance to `word`, or most + 1 or more. `hopeless` is how many of its letters are enough to be too
  // far (0: not known).
  int measure(const std::u32string& word, std::size_t& hopeless) {
    std::size_t shared = 0;
    while (shared < std::min(word.size(), last_.size()) && word[shared] == last_[shared]) ++shared;
    hopeless = 0;
    for (std::size_t row = shared + 1; row <= word.size(); ++row) {
      fill(word, row);
      if (*std::min_element(rows_[row].begin(), rows_[row].end()) > most_) {
        hopeless = row;
        last_ = word.substr(0, row);
        return most_ + 1;
      }
    }
    last_ = word;
    return rows_[word.size()].back();
  }

private:
  void fill(const std::u32string& word, std::size_t row) {
    auto& now = rows_[row];
    const auto& above = rows_[row - 1];
    now[0] = static_cast<int>(row);
    for (std::size_t i = 1; i < now.size(); ++i) {
      const int change = word[row - 1] == wanted_[i - 1] ? 0 : 1;
      now[i] = std::min({above[i] + 1, now[i - 1] + 1, above[i - 1] + change});
      if (row > 1 && i > 1 && word[row - 1] == wanted_[i - 2] && word[row - 2] == wanted_[i - 1])
        now[i] = std::min(now[i], rows_[row - 2][i - 2] + 1);
    }
  }

  std::u32string wanted_, last_;
  int most_;
  std::vector<std::vector<int>> rows_;
};

}  // namespace

WordList::WordList(std::vector<CountedWord> words) : words_(std::move(words)) {
  std::sort(words_.begin(), words_.end(), [](const auto& a, const auto& b) { return a.word < b.word; });
}

std::uint32_t WordList::records_with(std::string_view word) const {
  const auto found = std::lower_bound(words_.begin(), words_.end(), word, comes_before);
  return found != words_.end() && found->word == word ? found->records : 0;
}

std::vector<CountedWord> WordList::beginning_with(std::string_view prefix, std::size_t limit,
                                                  std::size_t* matched) const {
  const auto first = std::lower_bound(words_.begin(), words_.end(), prefix, comes_before);
  const auto last = std::find_if(first, words_.end(),
                                 [&](const CountedWord& row) { return !row.word.starts_with(prefix); });
  std::vector<CountedWord> found(first, last);
  if (matched != nullptr) *matched = found.size();
  std::stable_sort(found.begin(), found.end(),
                   [](const auto& a, const auto& b) { return a.records > b.records; });
  if (found.size() > limit) found.resize(limit);
  return found;
}

std::vector<WordList::Near> WordList::near(std::string_view word, int distance) const {
  std::vector<Near> found;
  const std::u32string wanted = letters_of(word);
  if (wanted.empty() || wanted.size() > kMaxLetters) return found;
  DistanceRows rows(wanted, distance);
  for (auto row = words_.begin(); row != words_.end();) {
    const std::u32string letters = letters_of(row->word);
    if (letters.size() > std::min(kMaxLetters, wanted.size() + static_cast<std::size_t>(distance) + 8)) {
      ++row;
      continue;
    }
    std::size_t hopeless = 0;
    const int measured = rows.measure(letters, hopeless);
    if (measured > 0 && measured <= distance) found.push_back({&*row, measured});
    if (hopeless == 0) {
      ++row;
      continue;
    }
    std::string beyond;  // the first word that does not begin with the hopeless letters
    for (std::size_t i = 0; i < hopeless; ++i) append_utf8(beyond, letters[i]);
    beyond.push_back('\xFF');
    row = std::lower_bound(row + 1, words_.end(), beyond, comes_before);
  }
  return found;
}

}  // namespace quorate
