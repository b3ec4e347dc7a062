#include "indexer/governance/deciding_body.h"

#include <algorithm>
#include <map>

namespace quorate {
namespace {

constexpr std::size_t kMostNames = 6;

}  // namespace

DecidingBody::DecidingBody(std::string_view body, std::string_view organisation,
                           const GovernanceVocabulary& words)
    : words_(&words) {
  const std::vector<Word> of_body = words_of(body);
  for (std::size_t i = 0; i < of_body.size(); ++i) {
    names_.insert(of_body[i].folded);
    if (words.resolution.body_nouns.match(of_body, i) > 0) heads_.insert(of_body[i].folded);
  }
  for (const Word& word : words_of(organisation)) names_.insert(word.folded);
  heads_.insert("meeting");
}

DecidingBody::DecidingBody(const CleanText& text, const Document& document, const GovernanceVocabulary& words)
    : DecidingBody(document.body, document.organisation, words) {
  learn(text, document);
  for (const auto& [noun, others] : words.resolution.translations)
    for (const std::string& head : std::set<std::string>(heads_))
      if (noun.has(head)) translations_.push_back(&others);
}

// Counts who decides in the text: "the Committee approved".
void DecidingBody::learn(const CleanText& text, const Document& document) {
  std::map<std::string, int> counts;
  for (std::size_t r = document.rows.first; r < document.rows.last && r < text.rows.size(); ++r) {
    if (text.rows[r].role != RowRole::text) continue;
    const std::vector<Word> words = words_of(text.text(text.rows[r]));
    for (std::size_t i = 1; i + 1 < words.size(); ++i) {
      const std::size_t noun = words_->resolution.body_nouns.match(words, i);
      if (noun == 0 || words[i - 1].folded != "the" || i + noun >= words.size()) continue;
      counts[words[i].folded] += words_->verbs.forms.count(words[i + noun].folded) > 0 ? 1 : 0;
    }
  }
  int own = 0;
  for (const auto& [head, count] : counts) own += heads_.count(head) > 0 ? count : 0;
  for (const auto& [head, count] : counts)
    if (count >= 3 && count > 2 * own) heads_.insert(head);
  if (heads_.size() == 1 && counts.empty()) heads_.insert({"board", "committee", "council"});
}

bool DecidingBody::is_head(const std::string& noun) const {
  return heads_.count(noun) > 0 || std::any_of(translations_.begin(), translations_.end(),
                                               [&](const PhraseSet* others) { return others->has(noun); });
}

std::size_t DecidingBody::match(const std::vector<Word>& words, std::size_t at) const {
  const ResolutionWords& resolution = words_->resolution;
  if (at >= words.size()) return 0;
  std::size_t i = at;
  const bool article = resolution.articles.has(words[i].folded);
  if (article && ++i >= words.size()) return 0;
  const auto behind = [&](std::size_t end) {  // "members of the public" are not the body
    return end + 1 < words.size() && (words[end].folded == "of" || words[end].folded == "from")
               ? std::size_t{0}
               : end - at;
  };
  if (const std::size_t members = resolution.members.match(words, i); members > 0) {
    const bool whole = article || words[i].capital;
    if (words[i].folded == "all" && members == 1)
      return words.size() > i + 1 && words[i + 1].folded == "agreed" ? 1 : 0;
    if (whole) return behind(i + members);
  }
  for (std::size_t names = 0; names <= kMostNames && i < words.size(); ++names, ++i) {
    const std::size_t noun = resolution.body_nouns.match(words, i);
    if (noun > 0 && is_head(words[i].folded)) {
      // "the Board Secretary noted", "the Council Tax": the noun is a name's part
      const std::size_t end = i + noun;
      const bool longer = end < words.size() && words[end].capital && !words[end].capitals &&
                          words_->verbs.forms.count(words[end].folded) == 0 &&
                          words_->verbs.adverbs.match(words, end) == 0;
      if (!longer && (article || words[i].capital)) return end - at;
    }
    const Word& name = words[i];
    const bool known = names_.count(name.folded) > 0 || resolution.common_names.has(name.folded) ||
                       (name.capitals && name.folded.size() <= 6) || name.folded == "and";
    if (!known || (noun > 0 && heads_.count(name.folded) == 0 && names_.count(name.folded) == 0)) return 0;
  }
  return 0;
}

}  // namespace quorate
