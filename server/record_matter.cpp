#include "server/record_matter.h"

#include <algorithm>

namespace quorate {
namespace {

std::optional<Record> item_of(const Searcher& searcher, const Record& record) {
  const std::string parent = record.id.substr(0, record.id.rfind('/'));
  if (record.kind == Kind::document || parent == document_of(record.id)) return std::nullopt;
  const auto found = searcher.record(parent);
  return found ? std::optional<Record>(found->record) : std::nullopt;
}

// Passages are text, not parts.
std::vector<Record> beside(const Searcher& searcher, const Record& record, const Record& item) {
  std::vector<Record> others;
  for (Record& other : searcher.records_of(document_of(item.id))) {
    if (other.id == record.id || other.kind == Kind::passage || !other.id.starts_with(item.id + "/"))
      continue;
    other.text = searcher.text_of(other);
    others.push_back(std::move(other));
  }
  return others;
}

// Another body's reference may read the same: without an organisation nothing is said to belong together.
std::vector<Record> same_reference(const Searcher& searcher, const Record& record, std::string ref) {
  constexpr int kMost = 20;
  if (ref.empty() || record.organisation_id.empty()) return {};
  std::replace(ref.begin(), ref.end(), '"', ' ');
  SearchRequest request;
  request.q = "ref:\"" + ref + '"';
  request.filters = {{FieldId::organisation, {record.organisation_id}, {}}};
  request.sort = Sort::oldest;
  request.per_page = kMost;
  std::vector<Record> found;
  for (Hit& hit : searcher.search(request).hits) {
    found.push_back(std::move(hit.record));
    for (Record& also : hit.also_records) found.push_back(std::move(also));
  }
  return found;
}

}  // namespace

Matter matter_of(const Searcher& searcher, const Record& record) {
  Matter matter;
  matter.item = item_of(searcher, record);
  if (matter.item) {
    matter.beside = beside(searcher, record, *matter.item);
    matter.item->text.clear();  // its title names it
  }
  matter.ref = record.ref.empty() && matter.item ? matter.item->ref : record.ref;
  matter.same_reference = same_reference(searcher, record, matter.ref);
  std::erase_if(matter.same_reference, [&](const Record& other) {
    const auto is_it = [&](const Record& one) { return one.id == other.id; };
    return other.id == record.id || other.id.starts_with(record.id + "/") ||
           (matter.item && is_it(*matter.item)) ||
           std::any_of(matter.beside.begin(), matter.beside.end(), is_it);
  });
  return matter;
}

}  // namespace quorate
