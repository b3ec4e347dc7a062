// Actions: rows of action logs, and what minutes ask someone to do.
#include <algorithm>
#include <iterator>

#include "indexer/governance/action_finding.h"
#include "indexer/governance/plain_words.h"

namespace quorate {
namespace {

// A row of a log inside an item's minutes, without a reference of its own, has the item's.
void take_reference(const MinuteEntry& entry, std::vector<Item>& rows) {
  if (!entry.listed || entry.item.spans.empty()) return;
  const std::uint32_t end = entry.item.spans.back().end;
  const auto first = std::partition_point(rows.begin(), rows.end(), [&](const Item& row) {
    return row.spans.front().begin < entry.item.spans.front().begin;
  });
  for (auto row = first; row != rows.end() && row->spans.front().begin < end; ++row) {
    if (row->ref.empty()) row->ref = entry.item.ref;
    if (row->title.empty()) row->title = entry.item.title;
  }
}

// A log without a column for the matter: what is to be done, shortly.
void name_actions(const CleanText& text, std::vector<Item>& actions) {
  constexpr std::size_t kMostBytes = 110;
  for (Item& action : actions) {
    if (!action.title.empty() || action.spans.empty()) continue;
    action.title = shortened(first_sentence(text.view(action.spans.front())), kMostBytes);
    std::replace_if(
        action.title.begin(), action.title.end(), [](char c) { return c == '\n' || c == '\t'; }, ' ');
    while (action.title.ends_with('.') || action.title.ends_with(' ')) action.title.pop_back();
  }
}

}  // namespace

std::vector<Item> find_actions(const CleanText& text, const Document& document,
                               const std::vector<Item>& minute_items, const GovernanceVocabulary& words) {
  const std::vector<Item> logged = actions_of_logs(text, document, words);
  std::vector<Item> actions = logged, pointed;
  const bool marks = document.type == PaperType::minutes || document.type == PaperType::action_log;
  if (!marks || (document.type != PaperType::minutes && !actions.empty())) {
    name_actions(text, actions);
    return actions;
  }
  for (const MinuteEntry& entry : read_minutes(text, document, words)) {
    const int parent = parent_of(entry, minute_items);
    take_reference(entry, actions);
    for (Item& action : action_points(text, entry, words)) {
      const auto behind = std::partition_point(logged.begin(), logged.end(), [&](const Item& row) {
        return row.spans.front().begin <= action.spans.front().begin;
      });
      if (behind != logged.begin() && action.spans.front().begin < (behind - 1)->spans.back().end) continue;
      action.parent = parent;
      pointed.push_back(std::move(action));
    }
  }
  std::move(pointed.begin(), pointed.end(), std::back_inserter(actions));
  std::stable_sort(actions.begin(), actions.end(), [](const Item& a, const Item& b) {
    return a.spans.front().begin < b.spans.front().begin;
  });
  name_actions(text, actions);
  return actions;
}

}  // namespace quorate
