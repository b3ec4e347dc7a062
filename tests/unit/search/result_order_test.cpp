#include "server/search/result_order.h"

#include <catch2/catch.hpp>

#include <string>
#include <utility>
#include <vector>

#include "analyzers/field_values.h"
#include "analyzers/fields.h"
#include "analyzers/stored_record.h"

using namespace quorate;

namespace {

struct Row {
  const char* name;
  Kind kind;
  const char *date, *due, *owner;  // empty: none
  double score = 1;
};

const std::vector<Row> kRows = {
    {"plan", Kind::action, "2024-01-10", "2024-03-01", "Zoë Young", 2},
    {"audit", Kind::action, "2024-01-10", "2024-02", "adam brown"},
    {"undated", Kind::action, "2024-02-10", "", "Adam Brown", 3},
    {"nobody", Kind::action, "2023-12-10", "2023-12-24", ""},
    {"later", Kind::action, "2024-02-10", "2024-05-01", "Adam Brown"},
    {"decision", Kind::decision, "2024-03-10", "", "Adam Brown"},
    {"dateless", Kind::action, "", "2024-03-01", "Mo Ali"},
};

// Rows are dealt out over two shards, as records of two sittings of the indexer are.
RecordColumns columns() {
  std::vector<Xapian::WritableDatabase> shards;
  for (int i = 0; i < 2; ++i) shards.emplace_back(std::string{}, Xapian::DB_BACKEND_INMEMORY);
  for (std::size_t i = 0; i < kRows.size(); ++i) {
    const Row& row = kRows[i];
    Xapian::Document document;
    const auto put = [&](FieldId id, const std::string& value) {
      if (!value.empty()) document.add_value(static_cast<Xapian::valueno>(field(id).slot), value);
    };
    put(FieldId::kind, std::string(name_of(row.kind)));
    put(FieldId::date, slot_date(row.date));
    put(FieldId::due, slot_date(row.due));
    Record record;
    record.kind = row.kind;
    if (*row.owner != '\0') record.people.owner = {row.owner, "Somebody Else"};
    document.set_data(encode(record));
    shards[i % 2].add_document(document);
  }
  return RecordColumns({shards[0], shards[1]});
}

std::string ordered(Sort sort) {
  const RecordColumns held = columns();
  std::vector<FoldedMatch> results;
  for (std::size_t i = 0; i < kRows.size(); ++i)
    results.push_back({{static_cast<Xapian::docid>(i + 1), 0, 1, kRows[i].score}, {}, 0});
  order_results(results, sort, held);
  std::string out;
  for (const FoldedMatch& result : results) out += std::string(kRows[result.match.record - 1].name) + " ";
  return out;
}

}  // namespace

TEST_CASE("what lacks that which is sorted by stands last, whichever way round") {
  const std::vector<std::pair<Sort, std::string>> rows = {
      {Sort::relevance, "undated plan decision later audit nobody dateless "},
      {Sort::oldest, "nobody plan audit undated later decision dateless "},
      {Sort::newest, "decision undated later plan audit nobody dateless "},
      {Sort::due_first, "nobody audit plan dateless later undated decision "},
      {Sort::due_last, "later plan dateless audit nobody undated decision "},
      // An owner's actions by when they are due; only actions have one.
      {Sort::owner, "audit later undated dateless plan nobody decision "},
  };
  for (const auto& [sort, expected] : rows) {
    INFO(static_cast<int>(sort));
    CHECK(ordered(sort) == expected);
  }
}
