// The verbs of a limb: imperative, with a subject of its own, or passive.
#include <algorithm>
#include <array>

#include "indexer/governance/verbs.h"

namespace quorate {
namespace {

// Verbs that are nouns as well: behind "and" they are verbs only before an object.
constexpr std::array<std::string_view, 16> kNouns = {
    "support", "request",  "award",  "grant",    "commission", "permit",  "table",  "note",
    "notes",   "requests", "direct", "approved", "agreed",     "adopted", "tables", "continued"};
constexpr std::array<std::string_view, 18> kObjects = {"the",     "a",    "an",    "this", "that", "these",
                                                       "those",   "its",  "their", "any",  "all",  "to",
                                                       "further", "with", "for",   "in",   "each", "both"};

template <std::size_t N>
bool among(const std::array<std::string_view, N>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

// Whether the verb at words[i], joined to one before it, is a verb there and not a noun.
bool joined_verb(std::string_view text, const std::vector<Word>& words, std::size_t i,
                 const FoundVerb& head) {
  const std::string_view gap = gap_before(text, words, i);
  static constexpr std::array<std::string_view, 5> kJoins = {"and", "or", "a", "but", "then"};
  const bool to =
      words[i - 1].folded == "to" && words[0].folded == "to" && i >= 2 && among(kJoins, words[i - 2].folded);
  if (!to && !among(kJoins, words[i - 1].folded) && !has_stop(gap)) return false;
  if (words[i].capitals) return true;
  if (inflection_of(words[i].folded) != head.inflection) return false;
  const bool object = i + 1 < words.size() && among(kObjects, words[i + 1].folded);
  const bool pair = i >= 2 && i - 2 < head.end && head.end >= i - 1;  // "receive and note the report"
  if (head.that && !object) return false;
  return object || pair || !among(kNouns, words[i].folded);
}

// The inner verb of "agree that it be withdrawn"; nullopt where none of ours is in it.
std::vector<Verb> inner_verbs(std::string_view text, const std::vector<Word>& words, std::size_t from,
                              const VerbWords& vocabulary) {
  std::vector<Verb> verbs;
  for (const FoundVerb& verb : passive_verbs(text, words, from, vocabulary)) add_verb(verbs, verb.verb);
  return verbs;
}

}  // namespace

std::vector<Verb> verbs_of_limb(std::string_view text, const VerbWords& vocabulary,
                                const PhraseSet& body_nouns) {
  const std::vector<Word> words = words_of(text);
  std::vector<Verb> verbs;
  if (words.empty()) return verbs;
  std::size_t at = 0;
  const bool that = words[0].folded == "that" || words[0].folded == "bod";
  if (that || words[0].folded == "to" || words[0].folded == "i" || words[0].folded == "y") ++at;
  for (const std::string_view pronoun : {"dylid", "it", "they"})
    if (at < words.size() && words[at].folded == pronoun) ++at;
  // a subject of its own: "the Board", "Council", "members"
  std::size_t head_at = at;
  const auto head_verb = [&](std::size_t i) { return verb_at(text, words, i, vocabulary); };
  std::optional<FoundVerb> head = head_verb(at);
  if (!head) {
    for (std::size_t i = at; i < std::min(words.size(), at + 8); ++i) {
      const std::size_t noun = body_nouns.match(words, i);
      if (noun == 0) continue;
      const auto verb = head_verb(i + noun);
      if (verb && !has_stop(gap_before(text, words, i + noun))) {
        head = verb;
        head_at = i + noun;
        break;
      }
    }
  }
  const std::vector<FoundVerb> passives = passive_verbs(text, words, at, vocabulary);
  // "approved minutes be signed": a participle before its noun is no verb of the clause
  if (head && that && head_at == at && inflection_of(words[head->end - 1].folded) != Inflection::base &&
      !passives.empty())
    head.reset();
  if (head && that && head_at == at && !words[at].capitals && !passives.empty()) head.reset();
  if (!head) {
    for (const FoundVerb& verb : passives) add_verb(verbs, verb.verb);
    if (!verbs.empty()) return verbs;
    for (std::size_t i = at; i < words.size(); ++i) {
      std::size_t length = 0;
      if (const auto turn = turn_at(words, i, vocabulary, length)) return {*turn};
    }
    return verbs;
  }
  if (head->verb == Verb::agree &&
      (head->that || (head->end < words.size() && words[head->end].folded == "to"))) {
    for (const Verb verb : inner_verbs(text, words, head->end, vocabulary)) add_verb(verbs, verb);
    if (verbs.empty()) add_verb(verbs, Verb::agree);
    return verbs;
  }
  add_verb(verbs, head->verb);
  FoundVerb last = *head;
  bool told = head->that;
  for (std::size_t i = head->end; i < words.size(); ++i) {
    if (words[i].folded == "that" || opens_relative(words[i].folded)) told = true;
    const std::string_view gap = gap_before(text, words, i);
    if (gap.find(';') != std::string_view::npos) told = false;
    if (vocabulary.forms.count(words[i].folded) == 0) continue;
    if (told && !words[i].capitals && gap.find_first_of(",;") == std::string_view::npos &&
        !(words[i - 1].folded == "and" && has_stop(gap_before(text, words, i - 1))))
      continue;
    FoundVerb joined = last;
    joined.that = told;
    if (!joined_verb(text, words, i, joined)) continue;
    const auto verb = head_verb(i);
    if (!verb) continue;
    add_verb(verbs, verb->verb);
    last = *verb;
    last.inflection = head->inflection;
    told = verb->that;
    i = verb->end - 1;
  }
  return verbs;
}

}  // namespace quorate
