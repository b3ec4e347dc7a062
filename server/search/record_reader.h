// Records read back from the index: by docid, by id, with their text.
#pragma once

#include <xapian.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/record.h"
#include "server/search/index_snapshot.h"

namespace quorate {

Record read_record(const Xapian::Database& database,
                   Xapian::docid docid);  // without text; throws Error{damaged}
std::optional<Xapian::docid> docid_of(const Xapian::Database& database, std::string_view record_id);
// Docids under a document's or a pack's id, in order of the pack.
std::vector<Xapian::docid> docids_under(const Xapian::Database& database,
                                        std::string_view document_or_pack_id, const IndexSnapshot& snapshot);

// "/files/<pack>#page=14"; empty where the original may not be served.
std::string source_url_of(const Record& record, const IndexSnapshot& snapshot);

// Its text out of the pack's; empty where that can't be read.
std::string text_of(const Record& record, const IndexSnapshot& snapshot);

}  // namespace quorate
