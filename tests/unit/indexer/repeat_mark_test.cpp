#include "indexer/repeat_mark.h"

#include <catch2/catch.hpp>

#include <string>

using namespace quorate;

namespace {

const std::string kLong =
    "The Board is asked to approve the winter plan and to delegate its delivery to the Chief Executive.";

Record record(Kind kind, const std::string& text) {
  Record made;
  made.id = "pack/minutes/1";
  made.kind = kind;
  made.organisation_id = "marlhaven";
  made.body = "Board";
  made.meeting_date = "2024-11-20";
  made.paper_type = PaperType::minutes;
  made.text = text;
  return made;
}

template <typename Change>
Record changed(Record made, Change change) {
  change(made);
  return made;
}

}  // namespace

TEST_CASE("what repeats bears one mark, what only sounds alike does not") {
  const Record said = record(Kind::recommendation, kLong);
  const Record noted = record(Kind::decision, "The report was noted.");
  const auto elsewhere = [](Record& one) { one.id = "other/report/2"; };
  const Record minute = changed(record(Kind::minute_item, kLong), [](Record& one) { one.ref = "TB/22/1"; });
  struct Row {
    const char* name;
    Record a, b;
    bool alike;
  };
  const Row rows[] = {
      {"itself", said, said, true},
      {"elsewhere in the pack", said, changed(said, elsewhere), true},
      {"case, marks and line ends", said,
       record(Kind::recommendation,
              "1. The Board is asked to APPROVE the winter\nplan, and to delegate \xE2\x80\x93 its delivery "
              "to the "
              "chief executive"),
       true},
      {"other words", said, record(Kind::recommendation, kLong + " Soon"), false},
      {"another kind", said, record(Kind::decision, kLong), false},
      {"another meeting", said, changed(said, [](Record& one) { one.meeting_date = "2024-12-20"; }), false},
      {"another body", said, changed(said, [](Record& one) { one.body = "Audit Committee"; }), false},
      {"few words of one paper", noted, noted, true},
      {"few words of two papers", noted, changed(noted, elsewhere), false},
      {"a minute whose words changed", minute,
       changed(minute, [](Record& one) { one.text = "Corrected.", one.id = "later/minutes/1"; }), true},
      {"another minute", minute, changed(minute, [](Record& one) { one.ref = "TB/22/2"; }), false},
  };
  for (const auto& [name, a, b, alike] : rows) {
    INFO(name);
    CHECK((repeat_mark(a) == repeat_mark(b)) == alike);
    CHECK(repeat_mark(a).size() == 8);
  }
  CHECK(repeat_mark(record(Kind::passage, " - ")).empty());
  CHECK(repeat_mark(changed(record(Kind::document, kLong), [](Record& one) {
          one.paper_type = PaperType::report;
        })).empty());
}
