// The permanent page of a record: its text, its place, what it belongs to and holds, how to cite it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "analyzers/stored_record.h"
#include "server/answers/html/layout.h"
#include "server/search/searcher.h"

namespace quorate {

// How one gets from a record to the rest of its matter.
struct Matter {
  std::optional<Record> item;          // that it was decided or charged in; none where it is in none
  std::vector<Record> beside;          // what else was read out of that item, with its text
  std::string ref;                     // its reference, else its item's
  std::vector<Record> same_reference;  // of the same organisation, oldest first, without what is above
};

struct RecordPage {
  RecordView view;
  std::string q;            // the search it was found by, or empty
  std::vector<Span> marks;  // its words in the record's text
  std::optional<PackInfo> pack;
  std::optional<Record> document;  // the paper it stands in; none where it is one itself
  std::vector<Record> parts;       // of it: decisions and actions of a minute item, items of a paper
  std::string previous_title, next_title;
  Matter matter;
};

HttpResponse record_page(const Site& site, const RecordPage& model);

// Dublin Core and the citation_ names that reference managers read.
Html record_meta(const Site& site, const Record& record, std::string_view source_url);

}  // namespace quorate
