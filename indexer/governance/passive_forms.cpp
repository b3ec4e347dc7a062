// Passives with a subject or an auxiliary of their own: "It was agreed that", "was welcomed and its sale
// approved".
#include <algorithm>

#include "indexer/governance/matter_forms.h"

namespace quorate {

std::vector<FoundDecision> impersonal(const ItemText& item, const Stretch& s) {
  const std::vector<Word>& words = *s.words;
  const std::string_view text = s.text;
  std::vector<FoundDecision> found;
  for (const std::size_t at : subject_places(text, words, item.words.resolution)) {
    if (at + 2 >= words.size() || words[at].folded != "it" || words[at + 1].folded != "was") continue;
    const auto verb = verb_at(text, words, at + 2, item.words.verbs);
    if (!verb || verb->inflection != Inflection::past) continue;
    const Verb meant = plain_verb(item, words, *verb);
    // "It was agreed to remit the report" is as strong as "agreed".
    const auto first = item.words.verbs.forms.find(words[at + 2].folded);
    const bool strong = first != item.words.verbs.forms.end() && !is_weak(first->second);
    if (is_weak(meant) && !strong && meant != Verb::recommend && meant != Verb::support) continue;
    if (tells(verb->verb) || decided_elsewhere(item, words, verb->end)) continue;
    const bool wish = meant == Verb::recommend && !verb->negated && !words[verb->end - 1].capitals;
    FoundDecision decision =
        passive_decision(s, at, words.size(), *verb, std::string(wish ? kImpersonalWish : "it was decided"));
    if (verb->verb == Verb::agree) {
      const auto inner = verbs_of_limb(text.substr(words[verb->end - 1].span.begin), item.words.verbs,
                                       item.words.resolution.body_nouns);
      if (!inner.empty()) decision.verbs = inner;
    }
    found.push_back(std::move(decision));
    break;
  }
  return found;
}

std::vector<FoundDecision> elided_passive(const ItemText& item, const Stretch& s) {
  constexpr std::size_t kMostMatter = 6;  // words
  static const PhraseSet kPossessives({"its", "their", "the"});
  const std::vector<Word>& words = *s.words;
  for (std::size_t i = 1; i + 4 < words.size(); ++i) {
    if (words[i].folded != "was" && words[i].folded != "were") continue;
    if (inflection_of(words[i + 1].folded) != Inflection::past || words[i + 2].folded != "and") continue;
    if (kPossessives.match(words, i + 3) == 0) return {};
    for (std::size_t v = i + 5; v < std::min(words.size(), i + 4 + kMostMatter); ++v) {
      const auto verb = verb_at(s.text, words, v, item.words.verbs);
      if (!verb || verb->end != words.size() ||
          inflection_of(words[verb->end - 1].folded) != Inflection::past)
        continue;
      if (!is_matter(item, s.text, words, 0, {verb->verb, verb->inflection, i, i + 2})) return {};
      return {passive_decision(s, 0, words.size(), *verb, std::string(kMatterDecided))};
    }
    return {};
  }
  return {};
}

std::vector<FoundDecision> proposed_passive(const ItemText& item, const Stretch& s) {
  static const PhraseSet kProposed({"was proposed by", "were proposed by", "was moved by", "were moved by"});
  static const PhraseSet kSeconded({"seconded by"});
  const std::vector<Word>& words = *s.words;
  const std::size_t proposed = kProposed.find(words);
  if (proposed == PhraseSet::npos || proposed == 0 || words[0].folded == "it") return {};
  for (std::size_t i = kSeconded.find(words, proposed); i < words.size(); ++i) {
    if (words[i].folded != "and") continue;
    const auto verb = verb_at(s.text, words, i + 1, item.words.verbs);
    if (!verb || verb->inflection != Inflection::past) continue;
    return {passive_decision(s, 0, words.size(), *verb, std::string(kMatterDecided))};
  }
  return {};
}

}  // namespace quorate
