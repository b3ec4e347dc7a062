#include "indexer/governance/language.h"

#include <vector>

namespace quorate {
namespace {

constexpr std::size_t kLeastFunctionWords = 4;
constexpr std::size_t kLeastShare = 8;  // one word in so many is a function word of the text's own language

}  // namespace

std::string language_of(std::string_view text, const PassageWords& words) {
  const std::vector<Word> all = words_of(text);
  std::vector<std::size_t> counts(words.languages.size(), 0);
  for (const Word& word : all) {
    const auto mark = words.marks.find(word.folded);
    if (mark == words.marks.end()) continue;
    for (std::size_t i = 0; i < counts.size(); ++i) counts[i] += (mark->second >> i) & 1U;
  }
  std::size_t best = counts.size();
  std::size_t english = 0;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (words.languages[i] == "en")
      english = counts[i];
    else if (best == counts.size() || counts[i] > counts[best])
      best = i;
  }
  const bool other = best < counts.size() && counts[best] >= kLeastFunctionWords &&
                     counts[best] * kLeastShare >= all.size() && counts[best] > 2 * english;
  return other ? words.languages[best] : "en";
}

}  // namespace quorate
