#include "indexer/governance/verbs.h"

#include <algorithm>
#include <array>

namespace quorate {
namespace {

constexpr std::array<std::string_view, 8> kAuxiliaries = {"be",   "is",   "are",   "was",
                                                          "were", "been", "being", "get"};
constexpr std::array<std::string_view, 10> kNoDecision = {"to",    "will", "would", "could",  "can",
                                                          "might", "may",  "had",   "having", "must"};
template <std::size_t N>
bool among(const std::array<std::string_view, N>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

Verb rejected(Verb verb) {
  switch (verb) {
    case Verb::defer:
    case Verb::withdraw:
    case Verb::discuss:
    case Verb::consider:
      return verb;
    default:
      return Verb::reject;
  }
}

bool follows_that(const std::vector<Word>& words, std::size_t end) {
  return end < words.size() &&
         (words[end].folded == "that" || words[end].folded == "bod" || words[end].folded == "how");
}

// "would not", "felt unable to", "was not minded to" are finite, whatever their ending; "not" alone is none.
Inflection inflection_of_negation(std::string_view first, std::size_t length) {
  const Inflection inflection = inflection_of(first);
  if (inflection != Inflection::base || first == "not" || first == "never") return inflection;
  if (length == 1) return first == "cannot" ? Inflection::present : inflection;
  return among(kAuxiliaries, first) && first != "was" && first != "were" ? Inflection::present
                                                                         : Inflection::past;
}

// "declined to relax", "refused to extend": a refusal, whatever verb of no list it leads to.
std::optional<FoundVerb> refusal_at(const std::vector<Word>& words, std::size_t at, std::size_t length,
                                    const VerbWords& vocabulary) {
  const auto form = vocabulary.forms.find(words[at].folded);
  const std::size_t next = at + length;
  if (form == vocabulary.forms.end() || form->second != Verb::reject || next >= words.size())
    return std::nullopt;
  std::size_t turn = 0;
  const bool known =
      vocabulary.forms.count(words[next].folded) > 0 || vocabulary.transparent.match(words, next) > 0 ||
      vocabulary.adverbs.match(words, next) > 0 || turn_at(words, next, vocabulary, turn).has_value();
  if (known) return std::nullopt;
  return FoundVerb{Verb::reject, inflection_of(words[at].folded), at, next, true, false};
}

}  // namespace

bool opens_relative(std::string_view folded) {
  static constexpr std::array<std::string_view, 6> kRelatives = {"which", "who",  "whose",
                                                                 "where", "whom", "how"};
  return among(kRelatives, folded);
}

bool has_stop(std::string_view gap) { return gap.find_first_of(",;.:") != std::string_view::npos; }

std::optional<Verb> turn_at(const std::vector<Word>& words, std::size_t at, const VerbWords& vocabulary,
                            std::size_t& length) {
  std::optional<Verb> verb;
  length = 0;
  for (const auto& [turns, meaning] : vocabulary.turns) {
    const std::size_t n = turns.match(words, at);
    if (n > length) length = n, verb = meaning;
  }
  return verb;
}

void add_verb(std::vector<Verb>& verbs, Verb verb) {
  if (std::find(verbs.begin(), verbs.end(), verb) == verbs.end()) verbs.push_back(verb);
}

Inflection inflection_of(std::string_view folded) {
  if (folded == "did" || folded == "was" || folded == "were") return Inflection::past;
  if (folded == "do" || folded == "does") return Inflection::present;
  for (const std::string_view ending : {"ed", "wyd", "odd", "withdrawn", "withdrew"})
    if (folded.ends_with(ending)) return Inflection::past;
  return folded.ends_with("s") && !folded.ends_with("ss") ? Inflection::present : Inflection::base;
}

std::optional<FoundVerb> verb_at(std::string_view text, const std::vector<Word>& words, std::size_t at,
                                 const VerbWords& vocabulary) {
  FoundVerb found;
  found.first = at;
  std::optional<Inflection> carrier;  // of "agreed" in "agreed to approve"
  for (int steps = 0; at < words.size() && steps < 12; ++steps) {
    if (steps > 0 && gap_before(text, words, at).find_first_of(".;:") != std::string_view::npos)
      return std::nullopt;
    std::size_t length = 0;
    if (const auto turn = turn_at(words, at, vocabulary, length)) {
      found.verb = found.negated ? rejected(*turn) : *turn;
      found.inflection = carrier.value_or(inflection_of(words[at].folded));
      found.end = at + length;
      found.that = follows_that(words, found.end);
      return found;
    }
    const auto form = vocabulary.forms.find(words[at].folded);
    const std::size_t transparent = vocabulary.transparent.match(words, at);
    if (transparent > 0) {
      std::size_t next = at + transparent;
      while (next < words.size() && vocabulary.adverbs.match(words, next) > 0)
        next += vocabulary.adverbs.match(words, next);
      const bool leads = next < words.size() && (vocabulary.forms.count(words[next].folded) > 0 ||
                                                 turn_at(words, next, vocabulary, length) ||
                                                 vocabulary.negations.match(words, next) > 0);
      if (leads) {
        if (!carrier) carrier = inflection_of(words[at].folded);
        at = next;
        continue;
      }
    }
    if (const std::size_t negation = vocabulary.negations.match(words, at); negation > 0) {
      if (const auto refused = refusal_at(words, at, negation, vocabulary)) return refused;
      found.negated = true;
      if (!carrier) carrier = inflection_of_negation(words[at].folded, negation);
      at += negation;
      continue;
    }
    if (form != vocabulary.forms.end()) {
      found.verb = found.negated ? rejected(form->second) : form->second;
      found.inflection = carrier.value_or(inflection_of(words[at].folded));
      found.end = at + 1;
      found.that = follows_that(words, found.end);
      return found;
    }
    const std::size_t adverb = vocabulary.adverbs.match(words, at);
    if (adverb == 0) return std::nullopt;
    at += adverb;
  }
  return std::nullopt;
}

std::vector<FoundVerb> passive_verbs(std::string_view text, const std::vector<Word>& words, std::size_t from,
                                     const VerbWords& vocabulary) {
  std::vector<FoundVerb> found;
  bool relative = false;
  for (std::size_t i = from; i < words.size(); ++i) {
    if (has_stop(gap_before(text, words, i))) relative = false;
    if (opens_relative(words[i].folded)) relative = true;
    if (!among(kAuxiliaries, words[i].folded)) {
      // "be received and the closures noted": the auxiliary of the first verb serves the second
      if (!found.empty() && !relative && i > 0 && words[i - 1].folded == "and" && i == found.back().end + 1) {
        const auto again = verb_at(text, words, i, vocabulary);
        if (again && again->first == i && inflection_of(words[again->end - 1].folded) == Inflection::past) {
          found.push_back(*again);
          i = again->end - 1;
        }
      }
      continue;
    }
    const bool modal =
        i > from && among(kNoDecision, words[i - 1].folded) && !words[i - 1].capital;  // "May" is none
    const bool told =
        i > from &&
        (modal || (i > from + 1 && words[i].folded == "been") ||
         (words[i - 1].folded == "not" && i > from + 1 && among(kNoDecision, words[i - 2].folded)));
    if (told || (relative && words[i].folded != "be")) continue;
    auto verb = verb_at(text, words, i + 1, vocabulary);
    if (!verb || verb->end > i + 7) continue;
    const Word& last = words[verb->end - 1];
    std::size_t length = 0;
    const bool turn =
        turn_at(words, verb->end - 1, vocabulary, length).has_value() || verb->end - verb->first >= 2;
    if (inflection_of(last.folded) != Inflection::past && !turn) continue;
    if (i > 0 && words[i - 1].folded == "not" && !verb->negated) {
      verb->verb = rejected(verb->verb);
      verb->negated = true;
    }
    verb->first = i;
    found.push_back(*verb);
    i = verb->end - 1;
  }
  return found;
}

}  // namespace quorate
