#include "server/search/phrase_check.h"

#include <algorithm>

#include "server/search/highlighter.h"
#include "server/search/record_reader.h"

namespace quorate {

Record read_with_text(const Xapian::Database& database, Xapian::docid docid, const IndexSnapshot& snapshot) {
  Record record = read_record(database, docid);
  record.text = text_of(record, snapshot);
  return record;
}

bool holds(const Record& record, const std::vector<std::string>& words, Analyzer& analyzer) {
  const std::string* const parts[] = {&record.title, &record.text, &record.organisation, &record.body,
                                      &record.issuer};
  return std::any_of(std::begin(parts), std::end(parts),
                     [&](const std::string* part) { return holds_in_a_row(analyzer, *part, words); });
}

}  // namespace quorate
