// Decisions of a verb alone, or of a matter and its verb: nobody is named and no auxiliary stands there.
#include <algorithm>
#include <optional>

#include "indexer/governance/matter_forms.h"

namespace quorate {
namespace {

// What a Welsh verb means, with the article that leans on it: "gohirio'r".
std::optional<Verb> welsh_verb(const std::string& folded, const VerbWords& verbs) {
  auto form = verbs.forms.find(folded);
  if (form == verbs.forms.end() && folded.ends_with('r'))
    form = verbs.forms.find(folded.substr(0, folded.size() - 1));
  return form == verbs.forms.end() ? std::nullopt : std::optional(form->second);
}

}  // namespace

std::vector<FoundDecision> verb_of_nobody(const ItemText& item, const Stretch& s) {
  constexpr std::size_t kFarthest = 5;  // words from "Cytunwyd" to what was agreed
  static const PhraseSet kTelling({"bod", "fod", "y bydd", "y byddai", "gan", "nad", "na"});
  const std::vector<Word>& words = *s.words;
  if (words.size() < 3 || !words[0].capital || !words[0].folded.ends_with("wyd")) return {};
  const auto verb = verb_at(s.text, words, 0, item.words.verbs);
  if (!verb || verb->end != 1) return {};
  const bool telling = kTelling.match(words, 1) > 0;
  if (telling && verb->verb != Verb::agree) return {};
  FoundDecision decision = passive_decision(s, 0, words.size(), *verb, "the verb of nobody");
  if (verb->verb == Verb::agree && !telling)
    for (std::size_t i = 1; i < std::min(words.size(), kFarthest); ++i)
      if (const auto inner = welsh_verb(words[i].folded, item.words.verbs)) {
        decision.verbs = {*inner};
        break;
      }
  return {decision};
}

std::vector<FoundDecision> bare_verb(const ItemText& item, const Stretch& s) {
  const std::vector<Word>& words = *s.words;
  if (words.empty() || !words[0].capital || words.size() > 40) return {};
  const auto verb = verb_at(s.text, words, 0, item.words.verbs);
  if (!verb || verb->inflection != Inflection::past || verb->end > 3) return {};
  const bool own_line = s.whole_paragraph;
  const bool whole = verb->end == words.size();
  const bool as = !whole && (words[verb->end].folded == "as" || words[verb->end].folded == "unanimously" ||
                             words[verb->end].folded == "subject");
  const bool in_brackets = s.text.front() == '(' || s.text.front() == '[';
  if (!words[verb->end - 1].capitals && !(own_line && (whole || as)) &&
      !(whole && (s.limb.size() > 0 || in_brackets)))
    return {};
  FoundDecision decision = passive_decision(s, 0, words.size(), *verb, std::string(kVerbAlone));
  decision.verbs = verbs_of_limb(s.text, item.words.verbs, item.words.resolution.body_nouns);
  if (whole && s.limb.size() > 0) decision.clause = s.limb;
  return decision.verbs.empty() ? std::vector<FoundDecision>{} : std::vector<FoundDecision>{decision};
}

std::vector<FoundDecision> elliptic(const ItemText& item, const Stretch& s) {
  const std::vector<Word>& words = *s.words;
  const ResolutionWords& resolution = item.words.resolution;
  if (words.size() > 30 || words.empty() || words[0].folded == "the" || words[0].folded == "a" ||
      words[0].folded == "this")
    return {};
  bool named = false;
  for (std::size_t i = 0; i < std::min<std::size_t>(words.size(), 13); ++i) {
    if (i > 0 && named) {
      const auto verb = verb_at(s.text, words, i, item.words.verbs);
      if (verb && verb->inflection == Inflection::past) {
        const bool active = verb->end < words.size() &&
                            (verb->that || resolution.narrative_objects.has(words[verb->end].folded) ||
                             words[verb->end].folded == "the" || words[verb->end].folded == "to");
        if (active || decided_elsewhere(item, words, verb->end)) return {};
        FoundDecision decision =
            passive_decision(s, 0, words.size(), *verb, "the matter, with its verb alone");
        const auto next = verb->end < words.size() && words[verb->end].folded == "and"
                              ? verb_at(s.text, words, verb->end + 1, item.words.verbs)
                              : std::nullopt;
        if (next && next->inflection == Inflection::past) add_verb(decision.verbs, next->verb);
        return {decision};
      }
    }
    if (reporting_at(resolution, words, i) > 0 || resolution.matter_stops.match(words, i) > 0) return {};
    const std::string& w = words[i].folded;
    if (w == "was" || w == "were" || w == "is" || w == "are" || w == "be" || w == "been" || w == "has" ||
        w == "have" || w == "to")
      return {};
    named = named || resolution.matters.match(words, i) > 0;
  }
  return {};
}

}  // namespace quorate
