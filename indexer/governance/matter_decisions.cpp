// Decisions in prose whose subject is the matter: "The minutes were accepted", "It was agreed that".
#include <algorithm>

#include "indexer/governance/prose_clauses.h"

namespace quorate {
namespace {

bool weak(Verb verb) {
  switch (verb) {
    case Verb::note:
    case Verb::receive:
    case Verb::consider:
    case Verb::discuss:
    case Verb::confirm:
    case Verb::support:
    case Verb::refer:
    case Verb::recommend:
    case Verb::reject:
    case Verb::withdraw:
      return true;
    default:
      return false;
  }
}

// Whether what stands behind a passive verb says that others decided, or at another time.
bool decided_elsewhere(const ItemText& item, const std::vector<Word>& words, std::size_t end) {
  if (item.words.resolution.past_marks.find(words, end, end + kNear) != PhraseSet::npos) return true;
  for (std::size_t i = end; i < std::min(words.size(), end + 4); ++i) {
    if (words[i].folded == "and") break;  // "agreed and signed by the Chair"
    if (words[i].folded != "by") continue;
    if (i + 1 < words.size() && (words[i + 1].folded == "all" || words[i + 1].folded == "consensus" ||
                                 words[i + 1].folded == "a" || words[i + 1].folded == "members"))
      return false;
    return item.body.match(words, i + 1) == 0;
  }
  return end < words.size() && words[end].folded == "from";
}

// What a verb would mean without its negation: "not approved" is no weaker than "approved".
Verb plain_verb(const ItemText& item, const std::vector<Word>& words, const FoundVerb& verb) {
  if (!verb.negated) return verb.verb;
  const auto form = item.words.verbs.forms.find(words[verb.end - 1].folded);
  return form == item.words.verbs.forms.end() ? verb.verb : form->second;
}

// "was referred to the Audit and Risk Committee", "were remitted to officers of the Board".
bool goes_to_body(const ItemText& item, const std::vector<Word>& words, std::size_t at) {
  constexpr std::size_t kLongestName = 10;
  if (at < words.size() && words[at].folded == "back") return true;
  if (at >= words.size() || words[at].folded != "to") return false;
  for (std::size_t i = at + 1; i < std::min(words.size(), at + kLongestName); ++i)
    if (words[i].capital && item.words.resolution.body_nouns.match(words, i) > 0) return true;
  return false;
}

// Past a relative clause between commas: "A letter from Oakham, whose board had met, was noted"; `i` where
// none begins or it doesn't end just before the verb.
std::size_t behind_relative(std::string_view text, const std::vector<Word>& words, std::size_t i,
                            std::size_t verb) {
  const std::string& w = words[i].folded;
  const bool relative = w == "whose" || w == "which" || w == "who" || w == "where";
  const bool set_off =
      relative && has_comma(gap_before(text, words, i)) && has_comma(gap_before(text, words, verb));
  return set_off ? verb : i;
}

// "Staff was directed to bring": who is told to act is no matter, and the verb decides all the same.
bool commands(const ItemText& item, const std::vector<Word>& words, const FoundVerb& verb) {
  return verb.end < words.size() && words[verb.end].folded == "to" && !verb.negated &&
         item.words.resolution.commands.has(words[verb.end - 1].folded);
}

// Whether the words before a passive verb name a matter that can be decided.
bool is_matter(const ItemText& item, std::string_view text, const std::vector<Word>& words, std::size_t first,
               const FoundVerb& verb) {
  const ResolutionWords& resolution = item.words.resolution;
  const std::size_t end = verb.first;
  if (end <= first || end - first > 22) return false;
  bool named = false;
  for (std::size_t i = first; i < end; ++i) {
    if (const std::size_t behind = behind_relative(text, words, i, end); behind > i) {
      i = behind - 1;
      continue;
    }
    if (reporting_at(resolution, words, i) > 0) return false;
    named = named || resolution.matters.match(words, i) > 0;
  }
  if (commands(item, words, verb) && words[first].capital) return true;
  for (std::size_t i = first; i < std::min(end, first + 3); ++i)
    if (resolution.matter_stops.match(words, i) > 0) return false;
  if (resolution.matter_stops.match(words, end - 1) > 0 ||
      item.words.questions.honorifics.has(words[first].folded))
    return false;
  return named || !weak(plain_verb(item, words, verb)) || words[verb.end - 1].capitals ||
         (verb.verb == Verb::refer && goes_to_body(item, words, verb.end)) ||
         (verb.end + 1 < words.size() && words[verb.end].folded == "by" &&
          item.body.match(words, verb.end + 1) > 0);
}

FoundDecision passive_decision(const Stretch& s, std::size_t first, std::size_t end, const FoundVerb& verb,
                               std::string rule) {
  return {part_of(s.span, *s.words, first, end), {verb.verb}, std::move(rule)};
}

// "It was agreed that", with or without an introduction.
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
    const bool strong = first != item.words.verbs.forms.end() && !weak(first->second);
    if (weak(meant) && !strong && meant != Verb::recommend && meant != Verb::support) continue;
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

// What a Welsh verb means, with the article that leans on it: "gohirio'r".
std::optional<Verb> welsh_verb(const std::string& folded, const VerbWords& verbs) {
  auto form = verbs.forms.find(folded);
  if (form == verbs.forms.end() && folded.ends_with('r'))
    form = verbs.forms.find(folded.substr(0, folded.size() - 1));
  return form == verbs.forms.end() ? std::nullopt : std::optional(form->second);
}

// "Cytunwyd i gymeradwyo'r cynllun", "Nodwyd yr adroddiad": a Welsh verb that names nobody opens the
// sentence.
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

// "AGREED as an accurate record.", "Noted." on a line of its own.
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

// "The report was welcomed and its publication approved": the auxiliary of a verb that isn't ours serves
// ours.
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

// "The report was proposed by Cllr Daly, seconded by Cllr Burke and approved."
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

// "Paper noted with option to bring back", "Report received."
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

}  // namespace

std::vector<FoundDecision> clauses_of_matter(const ItemText& item, const Stretch& s) {
  std::vector<FoundDecision> found = impersonal(item, s);
  if (!found.empty()) return found;
  const std::vector<Word>& words = *s.words;
  const std::string_view text = s.text;
  std::size_t first = 0;
  std::size_t named = 0;  // the last place before the verb that begins with an article
  const std::vector<FoundVerb> all = passive_verbs(text, words, 0, item.words.verbs);
  for (const std::size_t at : subject_places(text, words, item.words.resolution)) {
    if (at == 0 || item.words.resolution.introductions.match(words, 0) == 0) continue;
    if (first == 0) first = at;
    const bool article = item.words.resolution.articles.has(words[at].folded);
    if (article && !all.empty() && at < all.front().first) named = at;
  }
  first = std::max(first, named);
  for (const FoundVerb& verb : passive_verbs(text, words, first, item.words.verbs)) {
    if (verb.first + 1 == verb.end &&
        !found.empty()) {  // "was received and noted": it belongs to the one before
      add_verb(found.back().verbs, verb.verb);
      continue;
    }
    const std::string& auxiliary = words[verb.first].folded;
    const bool capitals = words[verb.end - 1].capitals;
    if (auxiliary != "was" && auxiliary != "were" && !capitals) continue;
    if (!found.empty()) {
      // a second matter: "the report was noted and the plan was approved"
      std::size_t cut = verb.first;
      while (cut > first && cut + kNear > verb.first && words[cut - 1].folded != "and" &&
             !has_comma(gap_before(text, words, cut)))
        --cut;
      if (cut <= first || !is_matter(item, text, words, cut, verb) ||
          decided_elsewhere(item, words, verb.end))
        continue;
      const std::size_t end = words[cut - 1].folded == "and" ? cut - 1 : cut;
      found.back().clause.end = s.span.begin + words[end - 1].span.end;
      found.push_back(passive_decision(s, cut, words.size(), verb, std::string(kMatterDecided)));
      continue;
    }
    if (!is_matter(item, text, words, first, verb) || decided_elsewhere(item, words, verb.end)) return found;
    if (verb.that && tells(verb.verb)) return found;
    if ((verb.verb == Verb::discuss || verb.verb == Verb::consider) && !capitals)
      return found;  // what went on
    found.push_back(passive_decision(s, 0, words.size(), verb, std::string(kMatterDecided)));
  }
  if (found.empty()) found = elided_passive(item, s);
  if (found.empty()) found = proposed_passive(item, s);
  if (found.empty()) found = verb_of_nobody(item, s);
  if (found.empty()) found = bare_verb(item, s);
  if (found.empty()) found = elliptic(item, s);
  return found;
}

}  // namespace quorate
