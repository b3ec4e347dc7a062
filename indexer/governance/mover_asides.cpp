#include "indexer/governance/mover_asides.h"

#include <algorithm>

#include "indexer/governance/minute_lines.h"

namespace quorate {
namespace {

constexpr std::size_t kMostAside = 24;  // words: two names with their titles, and how they are told

// Where an aside that begins at words[at] ends: the last word before its comma, or before the sentence's end.
// A comma that another name or a seconder follows parts them.
std::size_t end_of_aside(std::string_view text, const std::vector<Word>& words, std::size_t at) {
  std::size_t end = std::min(words.size(), at + kMostAside);
  for (std::size_t i = at + 1; i < end; ++i) {
    const bool goes_on = words[i].folded == "seconded" || words[i].folded == "and" ||
                         (words[i].capital && i + 1 < words.size() && words[i + 1].folded == "seconding");
    if (gap_before(text, words, i).find(',') != std::string_view::npos && !goes_on) return i;
  }
  return end;
}

}  // namespace

std::string_view without_mover(std::string_view clause, const ResolutionWords& words) {
  const std::vector<Word> all = words_of(clause);
  const std::size_t opening = words.mover_asides.match(all, 0);
  if (opening > 0) {
    const std::size_t end = end_of_aside(clause, all, opening);
    return end < all.size() && end < kMostAside ? clause.substr(all[end].span.begin) : clause;
  }
  const std::size_t at = words.mover_asides.find(all, 1);
  if (at == PhraseSet::npos || end_of_aside(clause, all, at + 1) < all.size()) return clause;
  std::string_view left = trimmed(clause.substr(0, all[at].span.begin));
  while (left.ends_with(',')) left = trimmed(left.substr(0, left.size() - 1));
  return left;
}

}  // namespace quorate
