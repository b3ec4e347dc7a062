// Stems that lend their subject to the limbs below: "Following discussion, the Board" above "- approved the
// plan".
#include <algorithm>

#include "indexer/governance/formal_leads.h"
#include "indexer/governance/prose_clauses.h"

namespace quorate {
namespace {

// Whether what stands behind the subject only leads on: nothing, adverbs, or an aside between commas.
bool leads_on(const ItemText& item, std::size_t s, std::size_t at) {
  const std::vector<Word>& words = item.sentence_words[s];
  const std::string_view text = item.sentence(s);
  if (at < words.size() && has_comma(gap_before(text, words, at))) return text.back() == ',';
  while (at < words.size()) {
    const std::size_t adverbs = item.words.verbs.adverbs.match(words, at);
    if (adverbs == 0) return false;
    at += adverbs;
  }
  return true;
}

// Whether a paragraph is a limb whose verb is the stem's: "- approved the budget;".
bool is_limb_of_verb(const ItemText& item, const Paragraph& paragraph) {
  const std::string_view text = item.flow.view(paragraph.span);
  const std::vector<Word> words = words_of(text.substr(0, 200));
  const auto verb = verb_at(text, words, 0, item.words.verbs);
  return verb && verb->inflection == Inflection::past && !words[0].span.begin;
}

}  // namespace

std::optional<Lead> open_stem(const ItemText& item, std::size_t s) {
  constexpr std::size_t kMostLimbs = 4;  // that are looked at for one with a verb of ours
  const Sentence& sentence = item.flow.sentences()[s];
  const std::vector<Paragraph>& paragraphs = item.flow.paragraphs();
  const std::vector<Word>& words = item.sentence_words[s];
  const std::size_t next = sentence.paragraph + 1;
  if (words.empty() || s + 1 != paragraphs[sentence.paragraph].last_sentence || next >= paragraphs.size())
    return std::nullopt;
  const std::string_view text = item.sentence(s);
  if (std::string_view(".;?!").find(text.back()) != std::string_view::npos) return std::nullopt;
  bool limb = false;
  for (std::size_t p = next; p < std::min(paragraphs.size(), next + kMostLimbs) && paragraphs[p].bullet > 0;
       ++p)
    limb = limb || is_limb_of_verb(item, paragraphs[p]);
  if (!limb) return std::nullopt;
  for (const std::size_t at : subject_places(text, words, item.words.resolution)) {
    const std::size_t body = item.body.match(words, at);
    if (body == 0 || !leads_on(item, s, at + body)) continue;
    Lead lead;
    lead.end = sentence.span.end;
    lead.strict = lead.verbs_only = true;
    lead.rule = "the body above its limbs";
    return lead;
  }
  return std::nullopt;
}

}  // namespace quorate
