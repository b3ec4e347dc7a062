#include "indexer/governance/prose_clauses.h"

namespace quorate {

bool tells(Verb verb) {
  return verb == Verb::confirm || verb == Verb::accept || verb == Verb::consider || verb == Verb::discuss;
}

bool has_comma(std::string_view gap) { return gap.find_first_of(",;:") != std::string_view::npos; }

std::vector<std::size_t> subject_places(std::string_view text, const std::vector<Word>& words,
                                        const ResolutionWords& resolution) {
  std::vector<std::size_t> places = {0};
  const bool introduced = resolution.introductions.match(words, 0) > 0;
  bool told = false;
  for (std::size_t i = 1; i < words.size(); ++i) {
    const std::string_view gap = gap_before(text, words, i);
    if (words[i].folded == "that") told = true;
    if (gap.find(';') != std::string_view::npos) told = false;
    const bool comma = has_comma(gap);
    if (introduced && comma && places.size() < 6) places.push_back(i);
    const bool named = words[i].folded == "the" || words[i].folded == "it" || words[i].capital;
    // "Following discussion the Board agreed", "After a vote (3 for, 6 against) the Board did not approve"
    const bool near_front = i >= 2 && i <= 6;
    const bool behind_aside = gap.find(')') != std::string_view::npos;
    if (introduced && named && places.size() < 6 && (near_front || behind_aside)) places.push_back(i);
    const bool joined = words[i - 1].folded == "and" || comma;
    if (!introduced && joined && !told &&
        (words[i].folded == "the" || words[i].folded == "it" || words[i].folded == "members"))
      places.push_back(i);
  }
  return places;
}

Span part_of(Span sentence, const std::vector<Word>& words, std::size_t first, std::size_t end) {
  const std::uint32_t from = first == 0 ? sentence.begin : sentence.begin + words[first].span.begin;
  const std::uint32_t to = end >= words.size() ? sentence.end : sentence.begin + words[end - 1].span.end;
  return {from, to};
}

bool is_month_may(const std::vector<Word>& words, std::size_t i) {
  const auto numbered = [&](std::size_t at) {
    const char first = at < words.size() ? words[at].folded.front() : '\0';
    return first >= '0' && first <= '9';
  };
  return words[i].folded == "may" && words[i].capital && ((i > 0 && numbered(i - 1)) || numbered(i + 1));
}

std::size_t reporting_at(const ResolutionWords& resolution, const std::vector<Word>& words, std::size_t i) {
  return is_month_may(words, i) ? 0 : resolution.reporting.match(words, i);
}

}  // namespace quorate
