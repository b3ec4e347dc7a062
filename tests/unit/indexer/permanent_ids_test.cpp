#include "indexer/permanent_ids.h"

#include <catch2/catch.hpp>

using namespace quorate;

namespace {

struct Short {
  std::string id;
  Kind kind;
  std::string ref, text;
  int line;
};

Record record_of(const Short& s) {
  Record record;
  record.id = s.id;
  record.kind = s.kind;
  record.ref = s.ref;
  record.text = s.text;
  record.source.lines = {s.line, s.line};
  return record;
}

PackReading reading_of(const std::vector<Short>& rows) {
  PackReading reading;
  reading.pack.id = "p";
  for (const Short& row : rows) {
    reading.records.push_back(record_of(row));
    reading.explanations.push_back({row.id, {}, {}});
  }
  return reading;
}

KnownPack known_of(const std::vector<Short>& rows) {
  KnownPack pack;
  pack.id = "p";
  pack.records = known_records(reading_of(rows).records);
  return pack;
}

using Ids = std::vector<std::string>;
using Links = std::vector<std::pair<std::string, std::string>>;

struct Case {
  const char* name;
  std::vector<Short> before, after;
  bool same_content;
  Ids ids;
  Links gone;
};

constexpr Kind D = Kind::document, M = Kind::minute_item, P = Kind::passage, A = Kind::decision;

}  // namespace

TEST_CASE("a pack read anew keeps the ids of what is alike") {
  const std::vector<Case> rows = {
      {"nothing has changed",
       {{"p/m", D, "", "x", 1}, {"p/m/1", M, "B/1", "one", 2}},
       {{"p/m", D, "", "x", 1}, {"p/m/1", M, "B/1", "one", 2}},
       true,
       {"p/m", "p/m/1"},
       {}},
      {"the date in a document's id was corrected",
       {{"p/minutes-2022", D, "", "x", 1}, {"p/minutes-2022/1", M, "B/1", "one", 2}},
       {{"p/minutes-2023", D, "", "x", 1}, {"p/minutes-2023/1", M, "B/1", "one", 2}},
       true,
       {"p/minutes-2022", "p/minutes-2022/1"},
       {}},
      {"a passage is put in before others: they keep their ids, it gets one that was never given",
       {{"p/r", D, "", "x", 1}, {"p/r/p1", P, "", "one", 2}, {"p/r/p2", P, "", "two", 3}},
       {{"p/r", D, "", "y", 1},
        {"p/r/p1", P, "", "new", 2},
        {"p/r/p2", P, "", "one", 3},
        {"p/r/p3", P, "", "two", 4}},
       false,
       {"p/r", "p/r/p1-2", "p/r/p1", "p/r/p2"},
       {}},
      {"a passage that was edited is the same passage",
       {{"p/r", D, "", "x", 1},
        {"p/r/p1", P, "", "one", 2},
        {"p/r/p2", P, "", "two", 3},
        {"p/r/p3", P, "", "three", 4}},
       {{"p/r", D, "", "y", 1},
        {"p/r/p1", P, "", "one", 2},
        {"p/r/p2", P, "", "2", 3},
        {"p/r/p3", P, "", "three", 4}},
       false,
       {"p/r", "p/r/p1", "p/r/p2", "p/r/p3"},
       {}},
      {"a reference tells a minute again, whatever its text",
       {{"p/m", D, "", "x", 1}, {"p/m/1", M, "B/1", "one", 2}, {"p/m/2", M, "B/2", "two", 3}},
       {{"p/m", D, "", "y", 1},
        {"p/m/0", M, "B/0", "nought", 2},
        {"p/m/1", M, "B/1", "changed", 3},
        {"p/m/2", M, "B/2", "too", 4}},
       false,
       {"p/m", "p/m/0", "p/m/1", "p/m/2"},
       {}},
      {"equal references in two documents stay apart",
       {{"p/a", D, "", "a", 1},
        {"p/a/1", M, "B/1", "x", 2},
        {"p/b", D, "", "b", 3},
        {"p/b/1", M, "B/1", "y", 4}},
       {{"p/b", D, "", "b", 1},
        {"p/b/1", M, "B/1", "y", 2},
        {"p/a", D, "", "a", 3},
        {"p/a/1", M, "B/1", "x", 4}},
       false,
       {"p/b", "p/b/1", "p/a", "p/a/1"},
       {}},
      {"what better rules no longer see leads to what stands on its lines now",
       {{"p/m", D, "", "x", 1}, {"p/m/1", M, "B/1", "one", 2}, {"p/m/1/d1", A, "B/1", "noted", 2}},
       {{"p/m", D, "", "x", 1}, {"p/m/1", M, "B/1", "one", 2}},
       true,
       {"p/m", "p/m/1"},
       {{"p/m/1/d1", "p/m/1"}}},
      {"what is gone from a file for good leads nowhere",
       {{"p/r", D, "", "x", 1}, {"p/r/p1", P, "", "one", 2}, {"p/r/p2", P, "", "two", 3}},
       {{"p/r", D, "", "y", 1}, {"p/r/p1", P, "", "two", 2}},
       false,
       {"p/r", "p/r/p2"},
       {{"p/r/p1", ""}}},
  };
  for (const Case& row : rows) {
    INFO(row.name);
    PackReading reading = reading_of(row.after);
    const std::vector<GoneRecord> gone = keep_ids(reading, known_of(row.before), row.same_content);
    Ids ids, explained;
    for (const Record& record : reading.records) ids.push_back(record.id);
    for (const Explanation& each : reading.explanations) explained.push_back(each.record_id);
    CHECK(ids == row.ids);
    CHECK(explained == row.ids);
    Links links;
    for (const GoneRecord& each : gone) links.emplace_back(each.id, each.moved_to);
    CHECK(links == row.gone);
  }
}

TEST_CASE("an id that is gone is never given again, and its link follows where its successor went") {
  KnownPack known = known_of({{"p/r", D, "", "x", 1}, {"p/r/p2", P, "", "two", 2}});
  known.gone = {{"p/r/p1", "p/r/p2", Visibility::open}};
  PackReading reading = reading_of({{"p/r", D, "", "x", 1}, {"p/r/p1", M, "B/9", "other", 2}});
  const std::vector<GoneRecord> gone = keep_ids(reading, known, true);
  CHECK(reading.records[1].id == "p/r/p1-2");
  CHECK(gone == std::vector<GoneRecord>{{"p/r/p1", "p/r/p1-2", Visibility::open},
                                        {"p/r/p2", "p/r/p1-2", Visibility::open}});
}

TEST_CASE("a private record's link never leads to a public one, nor the other way") {
  KnownPack known = known_of({{"p/r", D, "", "x", 1}, {"p/r/p1", P, "", "secret", 2}});
  known.records[1].visibility = Visibility::restricted;
  PackReading reading = reading_of({{"p/r", D, "", "x", 1}});
  reading.records[0].source.lines = {1, 9};
  CHECK(keep_ids(reading, known, true) == std::vector<GoneRecord>{{"p/r/p1", "", Visibility::restricted}});
}

TEST_CASE("another id for a pack is another beginning of all its ids") {
  PackReading reading = reading_of({{"p/r", D, "", "x", 1}, {"p/r/p1", P, "", "one", 2}});
  rename_pack(reading, "p-2");
  CHECK(reading.pack.id == "p-2");
  CHECK(reading.records[1].id == "p-2/r/p1");
  CHECK(reading.explanations[1].record_id == "p-2/r/p1");
}

TEST_CASE("a link never leads from what was public to what is restricted, nor to what is gone") {
  std::vector<Record> now = {record_of({"p/a/1", M, "", "x", 1}), record_of({"p/a/2", M, "", "y", 2})};
  now[1].visibility = Visibility::restricted;
  const std::vector<GoneRecord> gone = {
      {"p/a/open", "p/a/1", Visibility::open},          {"p/a/hidden", "p/a/2", Visibility::open},
      {"p/a/private", "p/a/2", Visibility::restricted}, {"p/a/opened", "p/a/1", Visibility::restricted},
      {"p/a/lost", "p/a/9", Visibility::open},          {"p/a/none", "", Visibility::open}};
  std::vector<std::string> leads;
  for (const GoneRecord& record : links_that_lead(gone, now)) leads.push_back(record.moved_to);
  CHECK(leads == std::vector<std::string>{"p/a/1", "", "p/a/2", "p/a/1", "", ""});
}
