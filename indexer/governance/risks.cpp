// Risks: the entries of registers and frameworks, each once in its document.
#include <algorithm>
#include <unordered_set>

#include "indexer/governance/item.h"
#include "indexer/governance/plain_words.h"
#include "indexer/governance/risk_finding.h"
#include "indexer/governance/vocabulary.h"

namespace quorate {
namespace {

Item item_of(FoundRisk risk, const RiskWords& words) {
  Item item;
  item.kind = Kind::risk;
  item.ref = std::move(risk.ref);
  item.title = item.ref.empty() ? std::move(risk.title) : std::string(risk_name(risk.title, words));
  item.score = std::move(risk.score);
  item.people.owner = std::move(risk.owners);
  item.spans = std::move(risk.spans);
  item.rules.push_back(std::move(risk.rule));
  return item;
}

// "BAF 7" and "BAF07" in one document are one risk.
std::string key_of(const FoundRisk& risk) {
  std::string key;
  for (const char c : bare(risk.ref.empty() ? risk.title : risk.ref)) {
    const bool leading_zero = c == '0' && (key.empty() || key.back() < '0' || key.back() > '9');
    if (c != ' ' && !leading_zero) key.push_back(c);
  }
  return key;
}

// A table of several scored risks is a register wherever it stands, also before the closing recommendation of
// a short paper, up to which its cover sheet seems to run. Fewer are mentions.
std::vector<FoundRisk> registered_in_cover(const RiskSource& cover) {
  constexpr std::size_t kLeastRows = 3;
  std::vector<FoundRisk> found = risks_of_tables(cover);
  const bool scored =
      std::all_of(found.begin(), found.end(), [](const FoundRisk& risk) { return !risk.score.empty(); });
  if (found.size() < kLeastRows || !scored) found.clear();
  return found;
}

}  // namespace

std::vector<Item> find_risks(const CleanText& text, const Document& document,
                             const GovernanceVocabulary& words) {
  const RiskSource source(text, document, words.papers);
  // A framework prints a risk in its summary and again in full: the fullest place counts.
  std::vector<FoundRisk> found = risks_of_blocks(source);
  for (auto* more : {&risks_of_tables, &risks_of_lists}) {
    std::vector<FoundRisk> others = (*more)(source);
    found.insert(found.end(), std::make_move_iterator(others.begin()), std::make_move_iterator(others.end()));
  }
  if (found.empty())
    found = registered_in_cover({text, document, words.papers, RiskSource::Part::cover_tables});
  constexpr std::size_t kRegistered = 2;  // found by their columns: what else opens with an id speaks of them
  if (found.size() < kRegistered) {
    std::vector<FoundRisk> entries = risks_of_entries(source);
    found.insert(found.end(), std::make_move_iterator(entries.begin()),
                 std::make_move_iterator(entries.end()));
  }
  std::unordered_set<std::string> seen;
  std::vector<Item> items;
  for (FoundRisk& risk : found)
    if (!risk.spans.empty() && seen.insert(key_of(risk)).second)
      items.push_back(item_of(std::move(risk), words.papers.risks));
  std::sort(items.begin(), items.end(),
            [](const Item& a, const Item& b) { return a.spans.front().begin < b.spans.front().begin; });
  return items;
}

}  // namespace quorate
