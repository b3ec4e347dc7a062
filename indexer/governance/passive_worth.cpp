// What a verb in the passive is worth: who decided, and what.
#include <algorithm>

#include "indexer/governance/matter_forms.h"

namespace quorate {
namespace {

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

}  // namespace

bool is_weak(Verb verb) {
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

Verb plain_verb(const ItemText& item, const std::vector<Word>& words, const FoundVerb& verb) {
  if (!verb.negated) return verb.verb;
  const auto form = item.words.verbs.forms.find(words[verb.end - 1].folded);
  return form == item.words.verbs.forms.end() ? verb.verb : form->second;
}

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
  return named || !is_weak(plain_verb(item, words, verb)) || words[verb.end - 1].capitals ||
         (verb.verb == Verb::refer && goes_to_body(item, words, verb.end)) ||
         (verb.end + 1 < words.size() && words[verb.end].folded == "by" &&
          item.body.match(words, verb.end + 1) > 0);
}

FoundDecision passive_decision(const Stretch& s, std::size_t first, std::size_t end, const FoundVerb& verb,
                               std::string rule) {
  return {part_of(s.span, *s.words, first, end), {verb.verb}, std::move(rule)};
}

}  // namespace quorate
