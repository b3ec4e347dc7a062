#include "server/record_model.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "server/answers/html/wording.h"
#include "server/record_matter.h"

namespace quorate {
namespace {

// One goes from paper to paper, from minute to minute: the next record of another kind is no next page.
void take_neighbours(const Searcher& searcher, RecordPage& model) {
  const Record& here = model.view.record;
  const std::string_view within = here.kind == Kind::document ? pack_of(here.id) : document_of(here.id);
  std::vector<Record> alike = searcher.records_of(within);
  std::erase_if(alike, [&](const Record& other) { return other.kind != here.kind; });
  const auto at =
      std::find_if(alike.begin(), alike.end(), [&](const Record& other) { return other.id == here.id; });
  model.view.previous.clear();
  model.view.next.clear();
  if (at == alike.end()) return;
  if (at != alike.begin()) {
    model.view.previous = (at - 1)->id;
    model.previous_title = title_of(*(at - 1));
  }
  if (at + 1 != alike.end()) {
    model.view.next = (at + 1)->id;
    model.next_title = title_of(*(at + 1));
  }
}

// Of a paper its items, of an item what was decided and charged in it; passages are text, not parts.
std::vector<Record> parts_of(const Searcher& searcher, const Record& record) {
  std::vector<Record> parts;
  for (Record& other : searcher.records_of(document_of(record.id)))
    if (other.id != record.id && other.id.starts_with(record.id + "/") && other.kind != Kind::passage)
      parts.push_back(std::move(other));
  // What was resolved is told by its clause: its title is that of the item.
  for (Record& part : parts)
    if (part.kind == Kind::decision || part.kind == Kind::action) part.text = searcher.text_of(part);
  return parts;
}

}  // namespace

RecordPage record_model(const Searcher& searcher, const RecordView& view, std::string q) {
  RecordPage model;
  model.view = view;
  model.q = std::move(q);
  model.marks = searcher.marks(model.q, view.record.text);
  const std::string& id = view.record.id;
  model.pack = searcher.pack(pack_of(id));
  if (const std::string_view document = document_of(id); document != id)
    if (const auto paper = searcher.record(document)) model.document = paper->record;
  model.parts = parts_of(searcher, view.record);
  take_neighbours(searcher, model);
  model.matter = matter_of(searcher, view.record);
  return model;
}

}  // namespace quorate
