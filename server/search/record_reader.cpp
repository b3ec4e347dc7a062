#include "server/search/record_reader.h"

#include <algorithm>

#include "analyzers/fields.h"
#include "analyzers/stored_record.h"
#include "server/query/percent.h"

namespace quorate {

Record read_record(const Xapian::Database& database, Xapian::docid docid) {
  return decode_record(database.get_document(docid, Xapian::DOC_ASSUME_VALID).get_data());
}

std::optional<Xapian::docid> docid_of(const Xapian::Database& database, std::string_view record_id) {
  const std::string unique = term(FieldId::id, record_id);
  if (unique.empty()) return std::nullopt;
  const auto posting = database.postlist_begin(unique);
  if (posting == database.postlist_end(unique)) return std::nullopt;
  return *posting;
}

std::vector<Xapian::docid> docids_under(const Xapian::Database& database,
                                        std::string_view document_or_pack_id, const IndexSnapshot& snapshot) {
  const FieldId id =
      document_or_pack_id.find('/') == std::string_view::npos ? FieldId::pack : FieldId::document;
  const std::string all = term(id, document_or_pack_id);
  if (all.empty()) return {};
  std::vector<Xapian::docid> docids(database.postlist_begin(all), database.postlist_end(all));
  // The writer gives docids in order of the pack; the lines tell where a pack was added to.
  std::stable_sort(docids.begin(), docids.end(), [&](Xapian::docid a, Xapian::docid b) {
    return snapshot.columns().facts(a).lines.first < snapshot.columns().facts(b).lines.first;
  });
  return docids;
}

std::string source_url_of(const Record& record, const IndexSnapshot& snapshot) {
  const PackInfo* pack = snapshot.pack(pack_of(record.id));
  if (pack == nullptr || pack->original.empty()) return {};
  std::string url = "/files/" + percent_encode(pack->id, false);
  if (record.source.page > 0) url += "#page=" + std::to_string(record.source.page);
  return url;
}

std::string text_of(const Record& record, const IndexSnapshot& snapshot) {
  const auto stored = snapshot.text_of_pack(pack_of(record.id));
  return stored == nullptr ? std::string{} : stored->view.text(record.spans);
}

}  // namespace quorate
