#include "server/search/folding.h"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "analyzers/field_values.h"
#include "analyzers/fields.h"
#include "analyzers/stored_record.h"
#include "server/search/overlap_index.h"
#include "server/search/repeats.h"

using namespace quorate;

namespace {

struct Row {
  std::string document;  // "pack/document"
  Kind kind;
  std::vector<Span> spans;
  double score;
  std::string repeat;
  LineRange lines = {};
};

RecordColumns columns_of(const std::vector<Row>& rows) {
  Xapian::WritableDatabase database(std::string{}, Xapian::DB_BACKEND_INMEMORY);
  for (const Row& row : rows) {
    Xapian::Document document;
    const auto put = [&](FieldId id, const std::string& value) {
      if (!value.empty()) document.add_value(static_cast<Xapian::valueno>(field(id).slot), value);
    };
    put(FieldId::pack, row.document.substr(0, row.document.find('/')));
    put(FieldId::document, row.document);
    put(FieldId::kind, std::string(name_of(row.kind)));
    put(FieldId::spans, slot_spans(row.spans));
    put(FieldId::repeat, row.repeat);
    if (row.lines.first > 0) put(FieldId::place, slot_place(row.lines));
    Record record;
    record.kind = row.kind;
    document.set_data(encode(record));
    database.add_document(document);
  }
  const Xapian::Database& read = database;
  return RecordColumns({read});
}

// "2+1 3": the second record with the first folded in, and the third.
std::string printed(std::vector<FoldedMatch> results) {
  std::sort(results.begin(), results.end(),
            [](const auto& a, const auto& b) { return a.match.record < b.match.record; });
  std::string out;
  for (FoldedMatch& result : results) {
    if (!out.empty()) out.push_back(' ');
    out += std::to_string(result.match.record);
    std::sort(result.also.begin(), result.also.end());
    for (const Xapian::docid other : result.also) out += "+" + std::to_string(other);
  }
  return out;
}

std::vector<Match> matches_of(const std::vector<Row>& rows) {
  std::vector<Match> matches;
  for (std::size_t i = 0; i < rows.size(); ++i)
    matches.push_back({static_cast<Xapian::docid>(i + 1), 0, 1, rows[i].score});
  return matches;
}

const Span kItem{100, 900};

}  // namespace

TEST_CASE("what overlaps is one result, the most specific that holds the words") {
  struct Case {
    const char* name;
    std::vector<Row> rows;
    const char* expected;
  };
  const std::vector<Case> cases = {
      {"apart", {{"p/m", Kind::passage, {{0, 9}}, 1, ""}, {"p/m", Kind::passage, {{9, 20}}, 1, ""}}, "1 2"},
      {"a decision in an item",
       {{"p/m", Kind::minute_item, {kItem}, 5, ""}, {"p/m", Kind::decision, {{150, 200}}, 4, ""}},
       "2+1"},
      {"an item that alone holds the words",
       {{"p/m", Kind::minute_item, {kItem}, 5, ""}, {"p/m", Kind::decision, {{150, 200}}, 1, ""}},
       "1+2"},
      {"a decision and an action that share an item stay two",
       {{"p/m", Kind::minute_item, {kItem}, 5, ""},
        {"p/m", Kind::decision, {{150, 200}}, 4, ""},
        {"p/m", Kind::action, {{200, 260}}, 4.5, ""}},
       "2 3+1"},
      {"of two that fit alike the decision",
       {{"p/m", Kind::action, {{150, 200}}, 4, ""}, {"p/m", Kind::decision, {{150, 200}}, 4, ""}},
       "2+1"},
      {"of two the one that fits better",
       {{"p/m", Kind::action, {{150, 200}}, 5, ""}, {"p/m", Kind::decision, {{150, 200}}, 4, ""}},
       "1+2"},
      {"limbs that share the words leading in",
       {{"p/m", Kind::decision, {{100, 120}, {120, 200}}, 4, ""},
        {"p/m", Kind::decision, {{100, 120}, {200, 300}}, 4, ""}},
       "1 2"},
      {"a paper holds all that stands in it",
       {{"p/m", Kind::document, {{0, 10}, {450, 460}}, 5, ""},
        {"p/m", Kind::passage, {{400, 500}}, 4, ""},
        {"p/n", Kind::passage, {{500, 600}}, 4, ""}},
       "2+1 3"},
      {"a paper that alone fits",
       {{"p/m", Kind::document, {{0, 10}}, 5, ""},
        {"p/m", Kind::passage, {{400, 500}}, 1, ""},
        {"p/m", Kind::passage, {{500, 600}}, 1, ""}},
       "1+2+3"},
      {"nothing asked for in words",
       {{"p/m", Kind::minute_item, {kItem}, 0, ""},
        {"p/m", Kind::decision, {{150, 200}}, 0, ""},
        {"p/m", Kind::decision, {{200, 250}}, 0, ""}},
       "2+1 3"},
      {"equal places of other documents",
       {{"p/m", Kind::passage, {{0, 9}}, 1, ""}, {"q/m", Kind::passage, {{0, 9}}, 1, ""}},
       "1 2"},
      {"no place", {{"p/m", Kind::passage, {}, 1, ""}, {"p/m", Kind::passage, {}, 1, ""}}, "1 2"},
  };
  for (const auto& [name, rows, expected] : cases) {
    INFO(name);
    CHECK(printed(fold_overlaps(matches_of(rows), columns_of(rows))) == expected);
  }
}

TEST_CASE("where there are source lines they tell what overlaps") {
  struct Case {
    const char* name;
    std::vector<Row> rows;
    const char* expected;
  };
  const std::vector<Case> cases = {
      {"a decision and an action on one line: the one that fits better",
       {{"p/m", Kind::decision, {{10, 40}}, 4, "", {7, 7}}, {"p/m", Kind::action, {{50, 90}}, 5, "", {7, 7}}},
       "2+1"},
      {"a decision and an action on two lines of an item",
       {{"p/m", Kind::minute_item, {{0, 90}}, 5, "", {6, 8}},
        {"p/m", Kind::decision, {{10, 40}}, 4, "", {7, 7}},
        {"p/m", Kind::action, {{50, 90}}, 5, "", {8, 8}}},
       "2 3+1"},
      {"lines that follow each other",
       {{"p/m", Kind::passage, {{0, 9}}, 1, "", {1, 3}}, {"p/m", Kind::passage, {{9, 20}}, 1, "", {4, 6}}},
       "1 2"},
      {"a paper reaches as far as its lines",
       {{"p/m", Kind::document, {{0, 10}}, 5, "", {1, 9}},
        {"p/m", Kind::passage, {{20, 30}}, 1, "", {4, 5}},
        {"p/n", Kind::passage, {{50, 60}}, 4, "", {10, 12}}},
       "1+2 3"},
      {"the line on which one paper ends and the next begins",
       {{"p/m", Kind::passage, {{0, 9}}, 2, "", {1, 3}}, {"p/n", Kind::passage, {{9, 20}}, 1, "", {3, 6}}},
       "1+2"},
      {"equal lines of other packs",
       {{"p/m", Kind::passage, {{0, 9}}, 1, "", {1, 3}}, {"q/m", Kind::passage, {{0, 9}}, 1, "", {1, 3}}},
       "1 2"},
  };
  for (const auto& [name, rows, expected] : cases) {
    INFO(name);
    CHECK(printed(fold_overlaps(matches_of(rows), columns_of(rows))) == expected);
  }
}

TEST_CASE("repeats of one thing are one result") {
  struct Case {
    const char* name;
    std::vector<Row> rows;
    const char* expected;
  };
  const std::vector<Case> cases = {
      {"a recommendation on the cover and at the end",
       {{"p/a", Kind::recommendation, {}, 2, "one"}, {"p/a", Kind::recommendation, {}, 3, "one"}},
       "2+1"},
      {"equal decisions of one meeting's minutes are two",
       {{"p/m", Kind::decision, {}, 2, "one"}, {"p/m", Kind::decision, {}, 3, "one"}},
       "1 2"},
      {"draft and confirmed minutes",
       {{"p/m", Kind::decision, {}, 2, "one"}, {"q/m", Kind::decision, {}, 3, "one"}},
       "2+1"},
      {"nothing is known of either",
       {{"p/m", Kind::passage, {}, 2, ""}, {"q/m", Kind::passage, {}, 3, ""}},
       "1 2"},
      {"decisions whose words changed, in one and the same minute",
       {{"p/m", Kind::minute_item, {kItem}, 2, "minute"},
        {"p/m", Kind::decision, {{150, 200}}, 2, "draft"},
        {"q/m", Kind::minute_item, {kItem}, 2, "minute"},
        {"q/m", Kind::decision, {{150, 210}}, 2, "confirmed"}},
       "2+1+3+4"},
  };
  for (const auto& [name, rows, expected] : cases) {
    const RecordColumns columns = columns_of(rows);
    INFO(name);
    CHECK(printed(fold_repeats(fold_overlaps(matches_of(rows), columns), columns)) == expected);
  }
}

TEST_CASE("an overlap index finds what one look at each would find") {
  std::vector<Span> stretches;
  for (std::uint32_t i = 0; i < 200; ++i) stretches.push_back({i * 7, i * 7 + 1 + (i * 37) % 90});
  OverlapIndex index(stretches);
  index.remove(50);
  index.remove(199);
  for (std::uint32_t begin = 0; begin < 1500; begin += 11) {
    const Span wanted{begin, begin + 1 + begin % 60};
    std::vector<std::size_t> expected, found;
    for (std::size_t i = 0; i < stretches.size(); ++i)
      if (i != 50 && i != 199 && stretches[i].begin < wanted.end && wanted.begin < stretches[i].end)
        expected.push_back(i);
    index.each_overlapping(wanted, [&](std::size_t i) { found.push_back(i); });
    CHECK(found == expected);
  }
}

TEST_CASE("folding a paper of many records takes time in their number") {
  std::vector<Row> rows;
  rows.push_back({"p/m", Kind::document, {}, 1, ""});
  constexpr std::uint32_t kMany = 30000;  // looking at each pair would take minutes
  for (std::uint32_t i = 0; i < kMany; ++i)
    rows.push_back({"p/m", Kind::passage, {{i * 10, i * 10 + 15}}, 1.0 + i % 7, ""});
  const auto results = fold_overlaps(matches_of(rows), columns_of(rows));
  CHECK(results.size() > kMany / 4);
}

TEST_CASE("in a register two decisions of one line are two") {
  const std::vector<Row> rows = {{"p/m", Kind::decision, {{0, 9}}, 2, "", {7, 7}},
                                 {"p/m", Kind::decision, {{9, 20}}, 1, "", {7, 7}}};
  CHECK(printed(fold_overlaps(matches_of(rows), columns_of(rows))) == "1+2");
  CHECK(printed(each_by_itself(matches_of(rows))) == "1 2");
}
