#include "indexer/governance/motion_openings.h"

#include <algorithm>
#include <array>

#include "indexer/governance/motion_outcome.h"

namespace quorate {
namespace {

constexpr std::array<std::string_view, 6> kSeconds = {"seconded", "second",  "2nd",
                                                      "seconder", "seconds", "eiliwyd"};
template <std::size_t N>
bool among(const std::array<std::string_view, N>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

// "Moved (Pike/Hale): That ...": mover and seconder in brackets behind the word.
bool names_two(std::string_view behind) {
  constexpr std::size_t kLongest = 60;  // bytes
  const std::size_t open = behind.find_first_not_of(' ');
  if (open == std::string_view::npos || behind[open] != '(') return false;
  const std::size_t close = behind.substr(0, kLongest).find(')');
  const std::size_t stroke = behind.substr(0, kLongest).find('/', open);
  return close != std::string_view::npos && stroke < close;
}

}  // namespace

bool has_second(const std::vector<Word>& words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!among(kSeconds, words[i].folded)) continue;
    const bool bare = words[i].folded == "second" || words[i].folded == "seconds";
    if (!bare || words.size() == 1) return true;
    const bool named = i + 1 < words.size() &&
                       (words[i + 1].folded == "by" || words[i + 1].capital || words[i + 1].folded == "was");
    const bool giver = words[i].folded == "seconds" || (words[i].capital && i == 0);
    if (named || giver) return true;
  }
  return false;
}

std::size_t motion_at(const ItemText& item, std::size_t s) {
  const std::vector<Word>& words = item.sentence_words[s];
  const std::size_t at = item.words.resolution.movers.find(words);
  if (at == PhraseSet::npos) return at;
  const std::string& first = words[at].folded;
  // "moved to the next item", "proposed changes" need someone who seconds
  const bool motion =
      first == "motion" || (first != "proposed" && item.words.resolution.movers.match(words, at) >= 2);
  const std::size_t length = std::max<std::size_t>(item.words.resolution.movers.match(words, at), 1);
  const bool seconded = has_second(words) ||
                        names_two(item.sentence(s).substr(words[at + length - 1].span.end)) ||
                        (s + 1 < item.sentence_words.size() && has_second(item.sentence_words[s + 1]));
  return motion || seconded ? at : PhraseSet::npos;
}

std::size_t matter_at(const ItemText& item, std::size_t s, std::size_t mover) {
  const std::vector<Word>& words = item.sentence_words[s];
  const std::string_view text = item.sentence(s);
  for (std::size_t i = mover; i < words.size(); ++i) {
    if (words[i].folded == "that" && i + 2 < words.size()) return i;
    if (words[i].folded == "to" && i + 1 < words.size() && !words[i + 1].capital &&
        small_number(words[i + 1].folded) == std::nullopt &&
        !(i + 1 < words.size() && words[i + 1].folded == "the")) {
      return i;
    }
    if (words[i].folded == "for" && i + 1 < words.size() && words[i + 1].folded == "approval") return i;
    if (i > mover) {
      const std::size_t body = item.body.match(words, i);
      if (body > 0 && verb_at(text, words, i + body, item.words.verbs)) return i;
    }
  }
  return PhraseSet::npos;
}

std::vector<Verb> verbs_of_motion(const ItemText& item, std::string_view matter) {
  const std::vector<Word> words = words_of(matter);
  std::size_t from = 0;
  if (words.size() > 1 && words[0].folded == "for" && words[1].folded == "approval") return {Verb::approve};
  if (!words.empty() && words[0].folded == "to") from = words[0].span.end;
  std::vector<Verb> verbs =
      verbs_of_limb(matter.substr(from), item.words.verbs, item.words.resolution.body_nouns);
  if (verbs.empty()) verbs = {Verb::agree};
  return verbs;
}

bool is_mover_line(const ItemText& item, std::size_t s) {
  const std::vector<Word>& words = item.sentence_words[s];
  if (words.empty() || words.size() > 16 || matter_at(item, s, 0) != PhraseSet::npos) return false;
  return item.words.resolution.movers.match(words, 0) > 0 || has_second(words) ||
         item.words.resolution.movers.contains(words);
}

}  // namespace quorate
