#include "analyzers/stored_record.h"

#include <catch2/catch.hpp>

#include "analyzers/error.h"

using namespace quorate;

namespace {

Record full_record() {
  Record r;
  r.id = "wrayburn-2023-05-25/minutes-2023-03-30/TB-23-041/d1";
  r.kind = Kind::decision;
  r.title = "Annual plan \xE2\x80\x93 2023/24";
  r.ref = "TB/23/041";
  r.paper = "Enc 4";
  r.organisation = "Wrayburn Valley Teaching Hospitals NHS Foundation Trust";
  r.organisation_id = "wrayburn";
  r.body = "Board of Directors";
  r.issuer = "NHS England";
  r.meeting_date = "2023-03-30";
  r.document_date = "2023-03-21";
  r.paper_type = PaperType::minutes;
  r.purpose = {Verb::approve};
  r.resolution = {Verb::approve, Verb::delegate};
  r.people.presenter = {"F Marchetti", "R Quested"};
  r.people.asker = {"Mr Gwyn Haldane"};
  r.due = "2023-07";
  r.status = "Complete";
  r.score = "16";
  r.language = "cy";
  r.visibility = Visibility::restricted;
  r.boilerplate = true;
  r.source = {"a/b.pdf", {193, 194}, 14, 15, "xii"};
  r.spans = {{10, 20}, {400'000, 400'100}};
  return r;
}

}  // namespace

TEST_CASE("a record comes back from the index as it was stored") {
  for (const Record& record : {Record{}, full_record()}) CHECK(decode_record(encode(record)) == record);
}

TEST_CASE("a record's text is not stored with it") {
  Record record = full_record();
  record.text = "APPROVED the plan";
  CHECK(decode_record(encode(record)) == full_record());
}

TEST_CASE("a stored record that was cut short or has a byte too many is refused") {
  const std::string data = encode(full_record());
  for (std::size_t length = 0; length < data.size(); ++length) {
    INFO("length " << length);
    CHECK_THROWS_AS(decode_record(std::string_view(data).substr(0, length)), Error);
  }
  CHECK_THROWS_AS(decode_record(data + "x"), Error);
}

TEST_CASE("what is known of a pack comes back as it was stored") {
  PackInfo pack;
  pack.id = "wrayburn-2023-05-25";
  pack.file = "Board Papers.txt";
  pack.pages = 87;
  pack.text_quality = 0.875;
  pack.problems = {{"ghost_line", {12, 13}, 2, "a second reading"}};
  pack.corrections = {{"meeting_date", "2023-05-24", "2023-05-25"}};
  CHECK(decode_pack(encode(pack)) == pack);
  CHECK_THROWS_AS(decode_pack("{}"), Error);
  CHECK_THROWS_AS(decode_pack("no json"), Error);
}

TEST_CASE("a file name that is not UTF-8 does not stop a pack from being stored") {
  PackInfo pack;
  pack.file = "caf\xE9.pdf";
  CHECK(decode_pack(encode(pack)).file == "caf\xEF\xBF\xBD.pdf");
}
