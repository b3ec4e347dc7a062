// Decisions in prose whose subject is the matter: "The minutes were accepted", "It was agreed that".
#include <algorithm>

#include "indexer/governance/matter_forms.h"

namespace quorate {

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
