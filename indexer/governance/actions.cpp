// Actions: rows of action logs, and what minutes ask someone to do.
#include <algorithm>

#include "indexer/governance/action_finding.h"

namespace quorate {

std::vector<Item> find_actions(const CleanText& text, const Document& document,
                               const std::vector<Item>& minute_items, const GovernanceVocabulary& words) {
  const std::vector<Item> logged = actions_of_logs(text, document, words.actions);
  std::vector<Item> actions = logged;
  if (document.type != PaperType::minutes && !actions.empty()) return actions;
  for (const MinuteEntry& entry : read_minutes(text, document, words)) {
    const int parent = parent_of(entry, minute_items);
    for (Item& action : action_points(text, entry, words)) {
      const auto behind = std::partition_point(logged.begin(), logged.end(), [&](const Item& row) {
        return row.spans.front().begin <= action.spans.front().begin;
      });
      if (behind != logged.begin() && action.spans.front().begin < (behind - 1)->spans.back().end) continue;
      action.parent = parent;
      actions.push_back(std::move(action));
    }
  }
  std::stable_sort(actions.begin(), actions.end(), [](const Item& a, const Item& b) {
    return a.spans.front().begin < b.spans.front().begin;
  });
  return actions;
}

}  // namespace quorate
