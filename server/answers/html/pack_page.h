// The reader: what a pack holds, and one paper of it at a time, with the words of a search marked and
// counted.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/stored_record.h"
#include "server/answers/html/layout.h"

namespace quorate {

struct PackPage {
  PackInfo pack;
  std::vector<Record> records;  // of the pack, in order, without text
  std::string source_url;       // of the original; empty where it may not be served
  std::string q;
  std::map<std::string, std::uint64_t> found;  // with q: results by document id
  std::uint64_t found_total = 0;
  // The paper being read; none: the contents alone.
  std::string part;         // its document id
  std::vector<Span> spans;  // where its text stands in the pack's; whole_paper() gives them
  std::string text;         // of these spans, joined by '\n'
  std::vector<Span> marks;  // bytes of `text`
};

HttpResponse pack_page(const Site& site, const PackPage& model);

// A paper with the spans of all that stands in it: a document record has only what its items and passages
// leave over. What lies between two of its pieces is part of it too, unless a piece of another paper lies
// there.
Record whole_paper(const std::vector<Record>& records, std::string_view document_id);

// Pieces of it.
Html pack_contents(const PackPage& model);  // the papers as a list of links
Html pack_reading(const PackPage& model);   // the paper with its items as anchors
Html pack_quality(const PackInfo& pack);    // how well it reads, what was corrected, what was met

}  // namespace quorate
