#include "indexer/outline/title_damage.h"

#include <algorithm>
#include <set>
#include <vector>

namespace quorate {
namespace {

constexpr std::size_t kLeastLetters = 5;  // shorter words are names, codes and chance likenesses

std::vector<std::string> long_words(std::string_view folded) {
  std::vector<std::string> words;
  for (std::size_t i = 0; i < folded.size();) {
    const std::size_t end = std::min(folded.find(' ', i), folded.size());
    const std::string_view word = folded.substr(i, end - i);
    const bool letters = std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    if (letters && word.size() >= kLeastLetters) words.emplace_back(word);
    i = end + 1;
  }
  return words;
}

// Whether one letter put in, left out or changed makes the one word of the other; a plural is no slip.
bool one_letter_apart(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > 1) return false;
  const auto differ = std::mismatch(a.begin(), a.end(), b.begin());
  const auto at = static_cast<std::size_t>(differ.first - a.begin());
  if (a.size() == b.size()) return at < a.size() && a.substr(at + 1) == b.substr(at + 1);
  return at < a.size() && a.substr(at) == b.substr(at + 1);
}

}  // namespace

PackWords::PackWords(const RowFaces& rows) {
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (rows[i].noise) continue;
    const std::vector<std::string> words = long_words(rows[i].folded);
    for (const std::string& word : std::set<std::string>(words.begin(), words.end())) ++rows_of_[word];
  }
}

bool PackWords::is_rare(std::string_view word) const {
  const auto found = rows_of_.find(word);
  return found == rows_of_.end() || found->second <= 1;
}

bool PackWords::is_slip(std::string_view word) const {
  constexpr std::size_t kKnown = 3;  // rows that hold a word of the pack's own
  return std::any_of(rows_of_.begin(), rows_of_.end(), [&](const auto& known) {
    return known.second >= kKnown && one_letter_apart(word, known.first);
  });
}

bool PackWords::is_damaged(std::string_view title) const {
  std::size_t rare = 0;
  for (const std::string& word : long_words(fold(title))) {
    if (!is_rare(word)) continue;
    if (++rare >= 2 || is_slip(word)) return true;
  }
  return false;
}

}  // namespace quorate
