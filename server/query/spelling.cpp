#include "server/query/spelling.h"

#include <algorithm>
#include <cmath>

#include "analyzers/utf8.h"

namespace quorate {
namespace {

constexpr std::size_t kMostOffered = 3;

bool holds_digit(std::string_view word) { return std::any_of(word.begin(), word.end(), is_ascii_digit); }

std::size_t letters_in(std::string_view word) {
  return static_cast<std::size_t>(
      std::count_if(word.begin(), word.end(), [](char c) { return !continues_character(c); }));
}

// A letter wrong in front is rarer than one wrong inside; each further letter outweighs a twentyfold
// frequency.
double likeliness(std::string_view typed, const LikelyWord& candidate) {
  const double wrong_front = candidate.word.front() == typed.front() ? 0.0 : 1.5;
  return std::log(1.0 + candidate.records) - 3.0 * candidate.distance - wrong_front;
}

std::vector<LikelyWord> candidates(const WordList& words, std::string_view folded, int distance) {
  std::vector<LikelyWord> found;
  for (const auto& [word, measured] : words.near(folded, distance))
    if (!holds_digit(word->word) && letters_in(word->word) > 2)
      found.push_back({word->word, word->records, measured});
  return found;
}

}  // namespace

std::vector<LikelyWord> likely_words(const WordList& words, std::string_view folded) {
  const std::size_t letters = letters_in(folded);
  if (letters < 4 || holds_digit(folded)) return {};
  std::vector<LikelyWord> found = candidates(words, folded, 1);
  if (found.empty() && letters > 4) found = candidates(words, folded, 2);
  std::stable_sort(found.begin(), found.end(), [&](const LikelyWord& a, const LikelyWord& b) {
    return likeliness(folded, a) > likeliness(folded, b);
  });
  if (found.size() > kMostOffered) found.resize(kMostOffered);
  return found;
}

std::vector<LikelyWord> damaged_variants(const WordList& words, std::string_view folded) {
  constexpr std::uint32_t kRare = 2;
  if (letters_in(folded) < 3 || holds_digit(folded)) return {};
  const std::uint32_t held = words.records_with(folded);
  std::vector<LikelyWord> found = candidates(words, folded, 1);
  std::erase_if(found, [&](const LikelyWord& candidate) {
    // A plural or another ending is the stem's business.
    const std::string_view word = candidate.word;
    const bool ending = word.starts_with(folded) || folded.starts_with(word);
    return ending || candidate.records > kRare || candidate.records * 2 > held || word.size() < folded.size();
  });
  if (found.size() > kMostOffered) found.resize(kMostOffered);
  return found;
}

}  // namespace quorate
