// Agenda items: the numbered lines that the outline read, as items.
#include "indexer/governance/item.h"

namespace quorate {

std::vector<Item> find_agenda_items(const CleanText& text, const Document& document,
                                    const GovernanceVocabulary&) {
  std::vector<Item> items;
  items.reserve(document.agenda.size());
  for (const AgendaLine& line : document.agenda) {
    Item item;
    item.kind = Kind::agenda_item;
    item.ref = line.ref;
    item.title = line.title;
    item.paper = line.paper;
    item.purpose = line.purpose;
    item.people.presenter = line.presenter;
    item.time = line.time;
    for (std::size_t i = line.rows.first; i < line.rows.last; ++i) {
      const TextRow& row = text.rows[i];
      if (row.role == RowRole::text && row.span.size() > 0) item.spans.push_back(row.span);
    }
    if (item.spans.empty()) item.spans.push_back(text.rows[line.rows.first].span);
    item.rules.push_back(line.damaged ? "numbered line of the agenda, reference repaired by its sequence"
                                      : "numbered line of the agenda");
    items.push_back(std::move(item));
  }
  return items;
}

}  // namespace quorate
