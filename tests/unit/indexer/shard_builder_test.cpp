#include "indexer/shard_builder.h"

#include <catch2/catch.hpp>

#include <set>

#include "analyzers/error.h"
#include "tests/unit/indexer/scratch_folder.h"

using namespace quorate;

namespace {

Xapian::Document document_with(const std::string& term) {
  Xapian::Document document;
  document.set_data(term.substr(0, 20));
  document.add_term(term);
  document.add_boolean_term("XFpack");
  return document;
}

std::set<std::string> data_in(const std::vector<std::string>& folders) {
  std::set<std::string> data;
  for (const std::string& folder : folders) {
    const Xapian::Database database(folder);
    for (auto post = database.postlist_begin(""); post != database.postlist_end(""); ++post)
      data.insert(database.get_document(*post).get_data());
  }
  return data;
}

}  // namespace

TEST_CASE("a batch with a record that the engine refuses is built again without it") {
  struct Row {
    const char* name;
    std::string term;
  };
  // Xapian takes 245 bytes; a NUL takes two, which it notices as late as commit().
  const std::vector<Row> rows = {{"a term too long", std::string(300, 'x')},
                                 {"a term of NULs", std::string(200, '\0')}};
  for (const Row& row : rows) {
    INFO(row.name);
    const ScratchFolder folder;
    BatchBuilder batches(folder / "batch");
    batches.add("one", document_with("one"));
    batches.add("bad", document_with(row.term));
    batches.add("two", document_with("two"));
    batches.set_metadata("key", "value");
    const std::vector<std::string> built = batches.finish();
    CHECK(data_in(built) == std::set<std::string>{"one", "two"});
    CHECK(batches.records() == 2);
    REQUIRE(batches.refusals().size() == 1);
    CHECK(batches.refusals()[0].record_id == "bad");
    CHECK_FALSE(batches.refusals()[0].reason.empty());
    CHECK(Xapian::Database(built.back()).get_metadata("key") == "value");
  }
}

TEST_CASE("many records go into several batches and come out of the merge in order") {
  const ScratchFolder folder;
  BatchBuilder batches(folder / "batch");
  for (int i = 0; i < 1200; ++i) batches.add(std::to_string(i), document_with("t" + std::to_string(i)));
  const std::vector<std::string> built = batches.finish();
  CHECK(built.size() == 3);
  merge_databases(built, folder / "merged");
  const Xapian::Database merged(folder / "merged");
  REQUIRE(merged.get_doccount() == 1200);
  for (Xapian::docid id = 1; id <= 1200; ++id)
    REQUIRE(merged.get_document(id).get_data() == "t" + std::to_string(id - 1));
}

TEST_CASE("a copy lacks what was taken out, and the source keeps it") {
  const ScratchFolder folder;
  BatchBuilder batches(folder / "batch");
  batches.add("a", document_with("first"));
  Xapian::Document other = document_with("second");
  other.remove_term("XFpack");
  other.add_boolean_term("XFother");
  batches.add("b", other);
  batches.set_metadata("pack/pack", "P");
  batches.set_metadata("gone/pack/x", "-");
  batches.set_metadata("pack/other", "O");
  const std::string source = batches.finish().front();
  copy_database_without(source, folder / "copy", {"XFpack"}, {"pack/pack", "gone/pack/"},
                        {{"gone/pack/y", "-"}});
  const Xapian::Database copy(folder / "copy");
  CHECK(data_in({folder / "copy"}) == std::set<std::string>{"second"});
  CHECK(copy.get_metadata("pack/pack").empty());
  CHECK(copy.get_metadata("gone/pack/x").empty());
  CHECK(copy.get_metadata("gone/pack/y") == "-");
  CHECK(copy.get_metadata("pack/other") == "O");
  CHECK(data_in({source}) == std::set<std::string>{"first", "second"});
}

TEST_CASE("a folder that can't be written is told") {
  BatchBuilder batches("/proc/no-such-folder/batch");
  batches.add("one", document_with("one"));
  CHECK_THROWS_AS(batches.finish(), Error);
}
