// From what was found in a document to its records: ids, the document's facts, the way back to the source.
#pragma once

#include <string>
#include <vector>

#include "analyzers/record.h"
#include "indexer/governance/item.h"
#include "indexer/outline/clean_text.h"
#include "indexer/outline/document.h"
#include "indexer/reading.h"
#include "indexer/record_ids.h"

namespace quorate {

// What was found in one document.
struct DocumentItems {
  std::vector<Item> minute_items;      // what `parent` of decisions and actions counts in
  std::vector<Item> others;            // every other kind
  std::vector<Span> face;              // what the document's own record shows: cover fields and headings
  std::vector<RowRange> private_rows;  // in order, apart; records that stand in them are restricted
  std::string language = "en";
};

// Builds the records of one pack, document by document.
class RecordAssembly {
public:
  // `text` must outlive this.
  RecordAssembly(const CleanText& text, std::string file, std::string pack_id)
      : text_(text), file_(std::move(file)), pack_id_(std::move(pack_id)) {}

  // The document's record and those of its items, in order of their place.
  void add(const Document& document, DocumentItems items);

  std::vector<Record> take_records() { return std::move(records_); }
  std::vector<Explanation> take_explanations() { return std::move(explanations_); }

private:
  Record record_of(const Document& document) const;
  Source source_of(const std::vector<Span>& spans) const;
  void explain(const Record& record, const std::vector<std::string>& rules);

  const CleanText& text_;
  std::string file_;
  std::string pack_id_;
  IdBook ids_;
  std::vector<Record> records_;
  std::vector<Explanation> explanations_;
};

}  // namespace quorate
