#include "indexer/governance/item_parts.h"

#include <algorithm>

namespace quorate {
namespace {

// A short marked line without a stop or a verb of a decision: a limb has one of these.
bool heads_part(const Flow& flow, const Paragraph& paragraph, const VerbWords& verbs) {
  constexpr std::size_t kLongest = 8;  // words
  if (!paragraph.enumerated || paragraph.last_sentence != paragraph.first_sentence + 1) return false;
  const std::string_view line = flow.view(paragraph.span);
  const std::vector<Word> words = words_of(line.substr(0, 200));
  if (words.empty() || words.size() > kLongest || !words[0].capital) return false;
  if (std::string_view(".;,?!").find(line.back()) != std::string_view::npos) return false;
  return words[0].folded != "that" && !verb_at(line, words, 0, verbs);
}

}  // namespace

std::vector<std::uint32_t> part_starts(const Flow& flow, const VerbWords& verbs) {
  std::vector<std::uint32_t> starts;
  const std::vector<Paragraph>& paragraphs = flow.paragraphs();
  for (std::size_t p = 0; p + 1 < paragraphs.size(); ++p)
    if (heads_part(flow, paragraphs[p], verbs)) starts.push_back(paragraphs[p].span.begin);
  return starts;
}

std::size_t part_of_place(const std::vector<std::uint32_t>& starts, std::uint32_t place) {
  return static_cast<std::size_t>(std::upper_bound(starts.begin(), starts.end(), place) - starts.begin());
}

}  // namespace quorate
