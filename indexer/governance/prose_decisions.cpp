#include <algorithm>
#include <array>

#include "indexer/governance/decision_finding.h"

namespace quorate {
namespace {

constexpr std::array<std::string_view, 20> kNarrativeObjects = {
    "a",          "an",       "updates",   "further", "reports", "presentations", "assurance",
    "assurances", "feedback", "apologies", "verbal",  "written", "that",          "whether",
    "how",        "from",     "two",       "three",   "several", "some"};

constexpr std::string_view kImpersonalWish = "it was recommended";
constexpr std::size_t kNear = 30;  // words around a verb that may say when and by whom

template <std::size_t N>
bool among(const std::array<std::string_view, N>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

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

// Verbs whose "that" tells a fact.
bool tells(Verb verb) {
  return verb == Verb::confirm || verb == Verb::accept || verb == Verb::consider || verb == Verb::discuss;
}

// Whether a body's verb only tells what went on: "received a report from", "discussed the plan", "agreed
// with".
bool narrative(const std::vector<Word>& words, const FoundVerb& verb, const ResolutionWords& resolution) {
  if (words[verb.end - 1].capitals) return false;
  if (verb.that && tells(verb.verb)) return true;
  if (verb.verb == Verb::consider || verb.verb == Verb::discuss) return true;
  if (verb.end >= words.size()) return false;
  if (verb.verb == Verb::receive && among(kNarrativeObjects, words[verb.end].folded)) return true;
  if (verb.verb == Verb::receive || verb.verb == Verb::note)
    for (std::size_t i = verb.end; i < std::min(words.size(), verb.end + 3); ++i)
      if (resolution.matter_stops.match(words, i) > 0 && words[i].folded != "they" && words[i].folded != "no")
        return true;
  return false;
}

std::string_view gap_before(std::string_view text, const std::vector<Word>& words, std::size_t i) {
  return i == 0 ? std::string_view{}
                : text.substr(words[i - 1].span.end, words[i].span.begin - words[i - 1].span.end);
}

bool has_comma(std::string_view gap) { return gap.find_first_of(",;:") != std::string_view::npos; }

// Whether a year stands before the subject: "In November 2024, the Board agreed" tells of another meeting.
bool dated(const std::vector<Word>& words, std::size_t subject) {
  for (std::size_t i = 0; i < std::min<std::size_t>(subject, 20); ++i)
    if (words[i].folded.size() == 4 &&
        (words[i].folded.starts_with("20") || words[i].folded.starts_with("19")))
      return true;
  return false;
}

// Places where a subject may begin: the sentence's beginning, and behind an introduction and its comma.
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
    if (introduced && i >= 2 && i <= 6 && places.size() < 6 && named)
      places.push_back(i);  // "Following discussion the Board agreed", "After debate Council resolved"
    else if (introduced && named && places.size() < 6 && gap.find(')') != std::string_view::npos)
      places.push_back(i);  // "After a vote (3 for, 6 against) the Board did not approve"
    const bool joined = words[i - 1].folded == "and" || comma;
    if (!introduced && joined && !told &&
        (words[i].folded == "the" || words[i].folded == "it" || words[i].folded == "members"))
      places.push_back(i);
  }
  return places;
}

Span part_of(const Flow& flow, Span sentence, const std::vector<Word>& words, std::size_t first,
             std::size_t end) {
  const std::uint32_t from = first == 0 ? sentence.begin : sentence.begin + words[first].span.begin;
  const std::uint32_t to = end >= words.size() ? sentence.end : sentence.begin + words[end - 1].span.end;
  (void)flow;
  return {from, to};
}

// The body's verbs from its first one on: coordinated ones that have objects of their own begin clauses of
// their own.
std::vector<FoundDecision> split_clauses(const ItemText& item, const Stretch& s, std::size_t subject,
                                         const FoundVerb& head) {
  const std::vector<Word>& words = *s.words;
  const std::string_view text = s.text;
  const VerbWords& verbs = item.words.verbs;
  struct Clause {
    std::size_t first;
    std::vector<FoundVerb> verbs;
  };
  std::vector<Clause> clauses = {{subject, {head}}};
  bool told = head.that;
  for (std::size_t i = head.end; i < words.size(); ++i) {
    if (words[i].folded == "that" || words[i].folded == "which" || words[i].folded == "who") told = true;
    const bool joint =
        words[i - 1].folded == "and" || words[i - 1].folded == "but" || words[i - 1].folded == "then";
    const std::string_view gap = gap_before(text, words, i);
    const bool comma = has_comma(gap) || (joint && has_comma(gap_before(text, words, i - 1)));
    if (!joint && !comma) continue;
    const auto verb = verb_at(text, words, i, verbs);
    if (!verb || verb->inflection != head.inflection) continue;
    if (told && !comma && !words[verb->end - 1].capitals) continue;
    if (told && !words[verb->end - 1].capitals && verb->end < words.size() && words[verb->end].folded == "by")
      continue;
    const bool pair = i == clauses.back().verbs.back().end + (joint ? 1u : 0u);
    if (pair)
      clauses.back().verbs.push_back(*verb);
    else
      clauses.push_back({i, {*verb}});
    told = verb->that;
    i = verb->end - 1;
  }
  std::vector<FoundDecision> found;
  for (std::size_t c = 0; c < clauses.size(); ++c) {
    std::size_t end = c + 1 < clauses.size() ? clauses[c + 1].first : words.size();
    if (end < words.size() && end > 0 && (words[end - 1].folded == "and" || words[end - 1].folded == "but"))
      --end;
    FoundDecision decision{part_of(item.flow, s.span, words, clauses[c].first, end), {}, "the body decides"};
    bool told_only = clauses[c].verbs.size() == 1;
    for (const FoundVerb& verb : clauses[c].verbs) {
      told_only = told_only && narrative(words, verb, item.words.resolution);
      if (verb.verb == Verb::agree && (verb.that || verb.end == end)) {
        const std::string_view inner =
            item.flow.view(decision.clause)
                .substr(words[verb.end - 1].span.begin - (decision.clause.begin - s.span.begin));
        for (const Verb v : verbs_of_limb(inner, verbs, item.words.resolution.body_nouns))
          add_verb(decision.verbs, v);
      } else {
        add_verb(decision.verbs, verb.verb);
      }
    }
    if (!told_only && !decision.verbs.empty()) found.push_back(std::move(decision));
  }
  return found;
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

// Whether the words before a passive verb name a matter that can be decided.
bool is_matter(const ItemText& item, const std::vector<Word>& words, std::size_t first,
               const FoundVerb& verb) {
  const ResolutionWords& resolution = item.words.resolution;
  const std::size_t end = verb.first;
  if (end <= first || end - first > 22) return false;
  bool named = false;
  for (std::size_t i = first; i < end; ++i) {
    if (resolution.reporting.match(words, i) > 0) return false;
    named = named || resolution.matters.match(words, i) > 0;
  }
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

FoundDecision passive_decision(const ItemText& item, const Stretch& s, std::size_t first, std::size_t end,
                               const FoundVerb& verb, std::string rule) {
  return {part_of(item.flow, s.span, *s.words, first, end), {verb.verb}, std::move(rule)};
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
    if (weak(meant) && meant != Verb::recommend && meant != Verb::support) continue;
    if (tells(verb->verb) || decided_elsewhere(item, words, verb->end)) continue;
    const bool wish = meant == Verb::recommend && !verb->negated && !words[verb->end - 1].capitals;
    FoundDecision decision = passive_decision(item, s, at, words.size(), *verb,
                                              std::string(wish ? kImpersonalWish : "it was decided"));
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
  if (!words[verb->end - 1].capitals && !(own_line && (whole || as))) return {};
  FoundDecision decision = passive_decision(item, s, 0, words.size(), *verb, "the verb alone");
  decision.verbs = verbs_of_limb(s.text, item.words.verbs, item.words.resolution.body_nouns);
  return decision.verbs.empty() ? std::vector<FoundDecision>{} : std::vector<FoundDecision>{decision};
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
        const bool active =
            verb->end < words.size() && (verb->that || among(kNarrativeObjects, words[verb->end].folded) ||
                                         words[verb->end].folded == "the" || words[verb->end].folded == "to");
        if (active || decided_elsewhere(item, words, verb->end)) return {};
        FoundDecision decision =
            passive_decision(item, s, 0, words.size(), *verb, "the matter, with its verb alone");
        const auto next = verb->end < words.size() && words[verb->end].folded == "and"
                              ? verb_at(s.text, words, verb->end + 1, item.words.verbs)
                              : std::nullopt;
        if (next && next->inflection == Inflection::past) add_verb(decision.verbs, next->verb);
        return {decision};
      }
    }
    if (resolution.reporting.match(words, i) > 0 || resolution.matter_stops.match(words, i) > 0) return {};
    const std::string& w = words[i].folded;
    if (w == "was" || w == "were" || w == "is" || w == "are" || w == "be" || w == "been" || w == "has" ||
        w == "have" || w == "to")
      return {};
    named = named || resolution.matters.match(words, i) > 0;
  }
  return {};
}

}  // namespace

ItemText::ItemText(const Flow& running_text, const DecidingBody& deciding_body,
                   const GovernanceVocabulary& vocabulary)
    : flow(running_text), body(deciding_body), words(vocabulary) {
  sentence_words.reserve(flow.sentences().size());
  for (const Sentence& s : flow.sentences()) sentence_words.push_back(words_of(flow.view(s.span)));
}

Stretch ItemText::stretch(std::size_t s) const {
  const Paragraph& paragraph = flow.paragraphs()[flow.sentences()[s].paragraph];
  std::size_t said = s;  // "The Board considered it. It asked for more. It deferred the item."
  const auto again = [&](std::size_t before) {
    const std::vector<Word>& of = sentence_words[before];
    return !of.empty() && (of[0].folded == "it" || of[0].folded == "they");
  };
  while (said > paragraph.first_sentence && again(said)) --said;
  const bool behind_body = said < s && body.match(sentence_words[said], 0) > 0;
  return {flow.sentences()[s].span, sentence(s), &sentence_words[s],
          paragraph.last_sentence == paragraph.first_sentence + 1, behind_body};
}

std::vector<FoundDecision> clauses_of_body(const ItemText& item, const Stretch& s) {
  const std::vector<Word>& words = *s.words;
  const std::string_view text = s.text;
  for (const std::size_t at : subject_places(text, words, item.words.resolution)) {
    std::size_t subject = item.body.match(words, at);
    if (subject == 0 && at == 0 && s.behind_body && !words.empty())
      subject = words[0].folded == "it" || words[0].folded == "they" ? 1 : 0;
    if (subject == 0) continue;
    const auto verb = verb_at(text, words, at + subject, item.words.verbs);
    if (!verb || verb->inflection == Inflection::base) continue;
    if (item.words.resolution.past_marks.find(words, verb->end, verb->end + kNear) != PhraseSet::npos)
      continue;
    if (dated(words, at)) continue;
    return split_clauses(item, s, at, *verb);
  }
  return {};
}

std::vector<FoundDecision> clauses_of_matter(const ItemText& item, const Stretch& s) {
  std::vector<FoundDecision> found = impersonal(item, s);
  if (!found.empty()) return found;
  const std::vector<Word>& words = *s.words;
  const std::string_view text = s.text;
  std::size_t first = 0;
  for (const std::size_t at : subject_places(text, words, item.words.resolution))
    if (at > first && first == 0 && item.words.resolution.introductions.match(words, 0) > 0) first = at;
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
      if (cut <= first || !is_matter(item, words, cut, verb) || decided_elsewhere(item, words, verb.end))
        continue;
      const std::size_t end = words[cut - 1].folded == "and" ? cut - 1 : cut;
      found.back().clause.end = s.span.begin + words[end - 1].span.end;
      found.push_back(passive_decision(item, s, cut, words.size(), verb, "the matter was decided"));
      continue;
    }
    if (!is_matter(item, words, first, verb) || decided_elsewhere(item, words, verb.end)) return found;
    if (verb.that && tells(verb.verb)) return found;
    if ((verb.verb == Verb::discuss || verb.verb == Verb::consider) && !capitals)
      return found;  // what went on
    found.push_back(passive_decision(item, s, 0, words.size(), verb, "the matter was decided"));
  }
  if (found.empty()) found = bare_verb(item, s);
  if (found.empty()) found = elliptic(item, s);
  return found;
}

std::vector<FoundDecision> prose_decisions(const ItemText& item) {
  std::vector<FoundDecision> found;
  for (std::size_t s = 0; s < item.sentence_words.size(); ++s) {
    std::vector<FoundDecision> clauses = clauses_of_body(item, item.stretch(s));
    if (clauses.empty()) clauses = clauses_of_matter(item, item.stretch(s));
    for (FoundDecision& clause : clauses) found.push_back(std::move(clause));
  }
  // "It was recommended that" is the meeting's word only where it says nothing else.
  const auto wished = [](const FoundDecision& decision) { return decision.rule == kImpersonalWish; };
  if (!std::all_of(found.begin(), found.end(), wished))
    found.erase(std::remove_if(found.begin(), found.end(), wished), found.end());
  return found;
}

}  // namespace quorate
