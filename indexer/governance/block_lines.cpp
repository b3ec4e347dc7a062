#include "indexer/governance/block_lines.h"

#include <algorithm>

#include "indexer/governance/formal_leads.h"
#include "indexer/governance/motion_outcome.h"

namespace quorate {

bool tells_vote(const ItemText& item, std::string_view text, const std::vector<Word>& words) {
  if (!is_vote_line(words, text, item.words.verbs)) return false;
  return opens_with_outcome(words, item.words.verbs) || !limb_begins(item, text, words);
}

bool is_motion_stem(const ItemText& item, std::size_t p) {
  constexpr std::size_t kFarthestVote = 20;  // paragraphs
  const auto& paragraphs = item.flow.paragraphs();
  const Paragraph& paragraph = paragraphs[p];
  if (paragraph.last_sentence != paragraph.first_sentence + 1) return false;
  const std::vector<Word>& words = item.sentence_words[paragraph.first_sentence];
  if (words.empty() || words[0].folded != "that" || item.body.match(words, 1) + 1 != words.size() ||
      !item.flow.view(paragraph.span).ends_with(':'))
    return false;
  for (std::size_t v = p + 1; v < std::min(paragraphs.size(), p + 1 + kFarthestVote); ++v) {
    const std::string_view text = item.flow.view(paragraphs[v].span);
    if (paragraphs[v].bullet == 0 && tells_vote(item, text, words_of(text.substr(0, 200)))) return true;
  }
  return false;
}

bool has_capital_sentence(const ItemText& item, const Paragraph& paragraph) {
  for (std::size_t s = paragraph.first_sentence + 1; s < paragraph.last_sentence; ++s) {
    const std::vector<Word>& words = item.sentence_words[s];
    if (!words.empty() && words[0].capitals && item.words.verbs.forms.count(words[0].folded) > 0) return true;
  }
  return false;
}

bool is_past_limb(const ItemText& item, std::string_view text, const std::vector<Word>& words) {
  const auto verb = verb_at(text, words, 0, item.words.verbs);
  return verb && verb->inflection == Inflection::past;
}

bool announces_particulars(const ItemText& item, std::string_view clause, const std::vector<Word>& words) {
  constexpr std::size_t kLastWords = 4;  // "for the following reasons:", "subject to the conditions below:"
  const std::size_t tail = words.size() - std::min(words.size(), kLastWords);
  return clause.ends_with(':') && item.words.resolution.particulars.find(words, tail) != PhraseSet::npos;
}

std::uint32_t lead_line_end(const ItemText& item, const Paragraph& paragraph, std::size_t lead) {
  for (std::size_t next = lead + 1; next < paragraph.last_sentence; ++next)
    if (find_lead(item, next)) return item.flow.sentences()[next].span.begin;
  return paragraph.span.end;
}

}  // namespace quorate
