// Decisions in prose whose subject is the body: "The Board noted the report and approved the plan".
#include <algorithm>

#include "indexer/governance/prose_clauses.h"

namespace quorate {
namespace {

// Whether a body's verb only tells what went on: "received a report from", "discussed the plan", "agreed
// with".
bool narrative(const std::vector<Word>& words, const FoundVerb& verb, const ResolutionWords& resolution) {
  if (words[verb.end - 1].capitals) return false;
  if (verb.that && tells(verb.verb)) return true;
  if (verb.verb == Verb::consider || verb.verb == Verb::discuss) return true;
  if (verb.end >= words.size()) return false;
  if (verb.verb == Verb::receive && resolution.narrative_objects.has(words[verb.end].folded)) return true;
  if (verb.verb == Verb::receive || verb.verb == Verb::note)
    for (std::size_t i = verb.end; i < std::min(words.size(), verb.end + 3); ++i)
      if (resolution.matter_stops.match(words, i) > 0 && words[i].folded != "they" && words[i].folded != "no")
        return true;
  return false;
}

// Whether a year stands before the subject: "In November 2024, the Board agreed" tells of another meeting.
bool dated(const std::vector<Word>& words, std::size_t subject) {
  for (std::size_t i = 0; i < std::min<std::size_t>(subject, 20); ++i)
    if (words[i].folded.size() == 4 &&
        (words[i].folded.starts_with("20") || words[i].folded.starts_with("19")))
      return true;
  return false;
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
    FoundDecision decision{part_of(s.span, words, clauses[c].first, end), {}, "the body decides"};
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

// Past an aside behind the subject: "The Board, having considered the report, agreed".
std::size_t behind_aside(const Stretch& s, std::size_t at, const ResolutionWords& resolution) {
  constexpr std::size_t kMostAside = 25;
  const std::vector<Word>& words = *s.words;
  if (at >= words.size() || !has_comma(gap_before(s.text, words, at)) ||
      resolution.introductions.match(words, at) == 0)
    return at;
  for (std::size_t i = at + 1; i < std::min(words.size(), at + kMostAside); ++i)
    if (has_comma(gap_before(s.text, words, i))) return i;
  return at;
}

// The subject serves every verb that is joined to its first one, whether we know that one or not: "The Board
// welcomed the report and approved the plan", "took assurance from the audit and noted its contents".
std::optional<FoundVerb> verb_behind_unknown(const ItemText& item, const Stretch& s, std::size_t at) {
  const std::vector<Word>& words = *s.words;
  at += item.words.verbs.adverbs.match(words, at);
  if (at >= words.size() || words[at].capital) return std::nullopt;
  const bool past =
      words[at].folded.ends_with("ed") || item.words.resolution.past_verbs.has(words[at].folded);
  if (!past) return std::nullopt;
  for (std::size_t i = at + 1; i < words.size(); ++i) {
    // what is told, and another subject with a verb of its own, end the reach of the body
    if (reporting_at(item.words.resolution, words, i) > 0 || words[i].folded == "by") return std::nullopt;
    if (gap_before(s.text, words, i).find_first_of(";:") != std::string_view::npos) return std::nullopt;
    if (words[i].folded == "was" || words[i].folded == "were") return std::nullopt;
    if (words[i - 1].folded != "and") continue;
    const auto verb = verb_at(s.text, words, i, item.words.verbs);
    if (verb && verb->inflection == Inflection::past) return verb;
  }
  return std::nullopt;
}

// "Nododd y Bwrdd": in Welsh and in Irish the verb stands before who decides.
std::vector<FoundDecision> verb_before_body(const ItemText& item, const Stretch& s) {
  const std::vector<Word>& words = *s.words;
  if (words.size() < 3 || !words[0].capital || inflection_of(words[0].folded) != Inflection::past) return {};
  const auto form = item.words.verbs.forms.find(words[0].folded);
  if (form == item.words.verbs.forms.end() || item.body.match(words, 1) < 2) return {};
  return {{s.span, {form->second}, "the body decides, behind its verb"}};
}

// "[approved / did not approve] (delete as appropriate)" offers words and decides nothing.
bool is_template(const ItemText& item, std::size_t sentence) {
  const std::vector<Word>& words = item.sentence_words[sentence];
  const PhraseSet& templates = item.words.resolution.templates;
  for (std::size_t at = templates.find(words); at != PhraseSet::npos; at = templates.find(words, at + 1)) {
    if (templates.match(words, at) > 1) return true;
    const std::size_t begin = words[at].span.begin;
    if (begin > 0 && item.sentence(sentence)[begin - 1] == '[') return true;  // "[insert date]"
  }
  return false;
}

// What the matter undergoes behind what the body did: ", and the report was referred back to officers". Its
// clause is cut off the body's.
std::vector<FoundDecision> matter_behind(const ItemText& item, const Stretch& s, FoundDecision& last) {
  const std::vector<Word>& words = *s.words;
  for (std::size_t i = 1; i + 2 < words.size(); ++i) {
    if (s.span.begin + words[i].span.begin <= last.clause.begin) continue;
    const bool joined = words[i - 1].folded == "and" && i >= 2 && has_comma(gap_before(s.text, words, i - 1));
    if (!joined || !item.words.resolution.articles.has(words[i].folded)) continue;
    const std::string_view text = s.text.substr(words[i].span.begin);
    const std::vector<Word> behind = words_of(text);
    const Stretch rest{{s.span.begin + words[i].span.begin, s.span.end}, text, &behind};
    std::vector<FoundDecision> found = clauses_of_matter(item, rest);
    if (found.empty() || found.front().rule != kMatterDecided) continue;
    last.clause.end = std::min(last.clause.end, s.span.begin + words[i - 2].span.end);
    return found;
  }
  return {};
}

// "The survey was presented. (Noted.)": the sentence before a verb alone, in its paragraph, is what it
// decides, where that has not decided anything by itself; `told` is where the last decision ends.
void take_matter_before(const ItemText& item, std::size_t s, std::uint32_t told, FoundDecision& decision) {
  const Paragraph& paragraph = item.flow.paragraphs()[item.flow.sentences()[s].paragraph];
  if (s == paragraph.first_sentence || decision.clause.begin != item.flow.sentences()[s].span.begin) return;
  const Span before = item.flow.sentences()[s - 1].span;
  if (told <= before.begin) decision.clause.begin = before.begin;
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
  const bool ends_limb = paragraph.bullet > 0 && s + 1 == paragraph.last_sentence;
  const bool behind_body = said < s && body.match(sentence_words[said], 0) > 0;
  return {flow.sentences()[s].span,
          sentence(s),
          &sentence_words[s],
          paragraph.last_sentence == paragraph.first_sentence + 1,
          ends_limb ? paragraph.span : Span{},
          behind_body};
}

std::vector<FoundDecision> clauses_of_body(const ItemText& item, const Stretch& s) {
  const std::vector<Word>& words = *s.words;
  const std::string_view text = s.text;
  for (const std::size_t at : subject_places(text, words, item.words.resolution)) {
    std::size_t subject = item.body.match(words, at);
    if (subject == 0 && at == 0 && s.behind_body && !words.empty())
      subject = words[0].folded == "it" || words[0].folded == "they" ? 1 : 0;
    // "Having heard from officers, members were content"
    if (subject == 0 && at > 0 && words[at].folded == "members" && at + 1 < words.size() &&
        words[at + 1].folded != "of")
      subject = 1;
    if (subject == 0) continue;
    const std::size_t behind = behind_aside(s, at + subject, item.words.resolution);
    auto verb = verb_at(text, words, behind, item.words.verbs);
    if (!verb) verb = verb_behind_unknown(item, s, behind);
    if (!verb || verb->inflection == Inflection::base) continue;
    if (item.words.resolution.past_marks.find(words, verb->end, verb->end + kNear) != PhraseSet::npos)
      continue;
    if (dated(words, at)) continue;
    return split_clauses(item, s, verb->first > behind ? verb->first : at, *verb);
  }
  return verb_before_body(item, s);
}

std::vector<FoundDecision> prose_decisions(const ItemText& item) {
  std::vector<FoundDecision> found;
  for (std::size_t s = 0; s < item.sentence_words.size(); ++s) {
    if (is_template(item, s)) continue;
    std::vector<FoundDecision> clauses = clauses_of_body(item, item.stretch(s));
    if (clauses.empty())
      clauses = clauses_of_matter(item, item.stretch(s));
    else
      for (FoundDecision& more : matter_behind(item, item.stretch(s), clauses.back()))
        clauses.push_back(std::move(more));
    const std::uint32_t told = found.empty() ? 0 : found.back().clause.end;
    if (clauses.size() == 1 && clauses[0].rule == kVerbAlone) take_matter_before(item, s, told, clauses[0]);
    for (FoundDecision& clause : clauses) found.push_back(std::move(clause));
  }
  // "It was recommended that" is the meeting's word only where it says nothing else.
  const auto wished = [](const FoundDecision& decision) { return decision.rule == kImpersonalWish; };
  if (!std::all_of(found.begin(), found.end(), wished))
    found.erase(std::remove_if(found.begin(), found.end(), wished), found.end());
  return found;
}

}  // namespace quorate
