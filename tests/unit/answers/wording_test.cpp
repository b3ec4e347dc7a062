#include "server/answers/html/wording.h"

#include <catch2/catch.hpp>

using namespace quorate;

TEST_CASE("dates are written out as far as they are known") {
  struct Row {
    std::string_view iso, in_full, in_short;
  };
  const std::vector<Row> rows = {
      {"2024-07-11", "11 July 2024", "11 Jul 2024"},
      {"2024-07", "July 2024", "Jul 2024"},
      {"2024", "2024", "2024"},
      {"", "", ""},
      {"2024-13-01", "2024-13-01", "2024-13-01"},
      {"by September", "by September", "by September"},
      {"2024-07-00", "2024-07-00", "2024-07-00"},
      {"ongoing xx", "ongoing xx", "ongoing xx"},
  };
  for (const auto& [iso, in_full, in_short] : rows) {
    CHECK(long_date(iso) == in_full);
    CHECK(short_date(iso) == in_short);
  }
}

TEST_CASE("numbers and shares are never rounded up to more than they are") {
  CHECK(with_commas(0) == "0");
  CHECK(with_commas(999) == "999");
  CHECK(with_commas(1000) == "1,000");
  CHECK(with_commas(10482) == "10,482");
  CHECK(with_commas(1234567) == "1,234,567");
  CHECK(count_of(1, "result", "results") == "1 result");
  CHECK(count_of(0, "result", "results") == "0 results");
  CHECK(percent(0.999) == "99%");
  CHECK(percent(1.0) == "100%");
  CHECK(percent(0.0) == "0%");
  CHECK(percent(-1) == "0%");
}

TEST_CASE("verbs are joined as a sentence has them") {
  CHECK(resolved(std::vector<Verb>{}).empty());
  CHECK(resolved({Verb::approve}) == "Approved");
  CHECK(resolved({Verb::receive, Verb::note, Verb::delegate}) == "Received, noted and delegated");
  CHECK(asked({Verb::receive, Verb::assure}) == "Asked to receive and take assurance");
}

TEST_CASE("a place is told as pages with what is printed on them, or as lines") {
  CHECK(pages_of({"f", {}, 14, 14, ""}) == "page 14");
  CHECK(pages_of({"f", {}, 14, 16, "12"}) == "pages 14 to 16 (printed 12)");
  CHECK(pages_of({"f", {}, 14, 14, "14"}) == "page 14");
  CHECK(pages_of({"f", {3, 4}, 0, 0, ""}).empty());
  CHECK(lines_of({193, 193}) == "line 193");
  CHECK(lines_of({1204, 1377}) == "lines 1,204 to 1,377");
  CHECK(lines_of({0, 0}).empty());
}

TEST_CASE("a long title is cut after a word and never within a character") {
  CHECK(shortened("short", 10) == "short");
  CHECK(shortened("Minutes of the last meeting", 14) == "Minutes of the…");
  CHECK(shortened("Minutes of the last meeting", 12) == "Minutes of…");
  CHECK(shortened("Überüberübergroß", 4) == "Über…");
  CHECK(shortened("", 4).empty());
}

TEST_CASE("closed lists are shown in our words, the rest by its label") {
  CHECK(label_of(FieldId::kind, "minute_item", "") == "Minutes");
  CHECK(label_of(FieldId::type, "register_of_interests", "x") == "Register of interests");
  CHECK(label_of(FieldId::resolution, "withdraw", "") == "Withdrawn");
  CHECK(label_of(FieldId::date, "2024-07", "") == "July 2024");
  CHECK(label_of(FieldId::organisation, "marlhaven", "Marlhaven Council") == "Marlhaven Council");
  CHECK(label_of(FieldId::organisation, "marlhaven", "") == "marlhaven");
  CHECK(label_of(FieldId::kind, "no kind", "") == "no kind");
}

TEST_CASE("a record without a title is named by its text or its reference") {
  Record record;
  CHECK(title_of(record) == "Passage without a title");
  record.ref = "WICB/24/31";
  CHECK(title_of(record) == "WICB/24/31");
  record.text = "The Chair opened the meeting.";
  CHECK(title_of(record) == "The Chair opened the meeting.");
}
