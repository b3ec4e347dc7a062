#include "indexer/document_builder.h"

#include <catch2/catch.hpp>

#include <set>

#include "analyzers/field_values.h"
#include "analyzers/fields.h"
#include "analyzers/stored_record.h"

using namespace quorate;

namespace {

Record decision() {
  Record record;
  record.id = "marlhaven-2024-11-20/minutes-2024-09-11/hwb-24-31/d1";
  record.kind = Kind::decision;
  record.title = "Winter plan";
  record.ref = "HWB/24/31";
  record.paper = "Enc 4";
  record.organisation = "Marlhaven Council";
  record.organisation_id = "marlhaven-council";
  record.body = "Health and Wellbeing Board";
  record.meeting_date = "2024-09-11";
  record.paper_type = PaperType::minutes;
  record.resolution = {Verb::note, Verb::approve};
  record.people.presenter = {"Dr Ada Marchetti", "Tom Bell"};
  record.status = "Complete";
  record.due = "2025-03";
  record.language = "en";
  record.source.lines = {193, 195};
  record.text = "The Board approved the winter plans, see HWB/24/12.";
  record.spans = {{10, 61}};
  return record;
}

std::set<std::string> terms_of(const Xapian::Document& document, const std::string& prefix) {
  std::set<std::string> terms;
  for (auto at = document.termlist_begin(); at != document.termlist_end(); ++at)
    if (const std::string term = *at; term.rfind(prefix, 0) == 0) terms.insert(term);
  return terms;
}

std::vector<Xapian::termpos> positions_of(const Xapian::Document& document, const std::string& term) {
  for (auto at = document.termlist_begin(); at != document.termlist_end(); ++at)
    if (*at == term) return {at.positionlist_begin(), at.positionlist_end()};
  return {};
}

}  // namespace

TEST_CASE("every filter and every slot of the field table is filled from the record") {
  DocumentBuilder builder;
  const Xapian::Document document = builder.build(decision());
  struct Row {
    FieldId field;
    std::set<std::string> terms;
    std::string value;
  };
  const std::string separator(1, kValueSeparator);
  const std::vector<Row> rows = {
      {FieldId::ref, {"XRhwb/24/31", "XRhwb/24/12"}, ""},
      {FieldId::own_ref, {"XOhwb/24/31"}, ""},
      {FieldId::paper, {"XNenc-4"}, ""},
      {FieldId::organisation, {"XGmarlhaven-council"}, "marlhaven-council"},
      {FieldId::body, {"XBhealth-and-wellbeing-board"}, "Health and Wellbeing Board"},
      {FieldId::type, {"XTminutes"}, "minutes"},
      {FieldId::kind, {"XKdecision"}, "decision"},
      {FieldId::resolution, {"XVapprove", "XVnote"}, "approve" + separator + "note"},
      {FieldId::purpose, {}, ""},
      {FieldId::person, {"XPdr", "XPada", "XPmarchetti", "XPtom", "XPbell"}, ""},
      {FieldId::status, {"XScomplete"}, ""},
      {FieldId::date, {"XD2024", "XD202409", "XD20240911"}, "20240911"},
      {FieldId::language, {"XLen"}, ""},
      {FieldId::issuer, {}, ""},
      {FieldId::pack, {"XFmarlhaven-2024-11-20"}, "marlhaven-2024-11-20"},
      {FieldId::document,
       {"XCmarlhaven-2024-11-20/minutes-2024-09-11"},
       "marlhaven-2024-11-20/minutes-2024-09-11"},
      {FieldId::id, {"Qmarlhaven-2024-11-20/minutes-2024-09-11/hwb-24-31/d1"}, ""},
      {FieldId::boilerplate, {}, ""},
  };
  for (const Row& row : rows) {
    const Field& entry = field(row.field);
    INFO("prefix " << entry.prefix);
    CHECK(terms_of(document, std::string(entry.prefix)) == row.terms);
    if (entry.slot >= 0) CHECK(document.get_value(static_cast<Xapian::valueno>(entry.slot)) == row.value);
  }
  CHECK(document.get_value(static_cast<Xapian::valueno>(field(FieldId::due).slot)) == "202503");
  CHECK(place_of_slot(document.get_value(static_cast<Xapian::valueno>(field(FieldId::place).slot))) ==
        LineRange{193, 195});
}

TEST_CASE(
    "words are searched by stem with positions, by surface without, the title first in the same field") {
  DocumentBuilder builder;
  const Xapian::Document document = builder.build(decision());
  CHECK(positions_of(document, "Zwinter") == std::vector<Xapian::termpos>{1, 107});
  CHECK(positions_of(document, "Zplan") == std::vector<Xapian::termpos>{2, 108});
  CHECK(positions_of(document, "Swinter") == std::vector<Xapian::termpos>{1});
  CHECK(positions_of(document, "Splan") == std::vector<Xapian::termpos>{2});
  CHECK(terms_of(document, "plan") == std::set<std::string>{"plan", "plans"});
  CHECK(positions_of(document, "plans").empty());
  CHECK(positions_of(document, "XPmarchetti") == std::vector<Xapian::termpos>{3});
}

TEST_CASE("the data of a document is the record without its text") {
  DocumentBuilder builder;
  Record expected = decision();
  const Record stored = decode_record(builder.build(expected).get_data());
  expected.text.clear();
  CHECK(stored == expected);
}

TEST_CASE("a paper is searched by its face and headings, its running text in what stands in it") {
  Record record = decision();
  record.kind = Kind::document;
  record.text = "ambulance";
  DocumentBuilder builder;
  const Xapian::Document document = builder.build(record, {"Elective recovery"});
  CHECK(terms_of(document, "Zambul").empty());
  CHECK_FALSE(terms_of(document, "Zelect").empty());
  CHECK_FALSE(terms_of(document, "Zmarlhaven").empty());
}

TEST_CASE("whatever a record holds, its terms are ones the engine takes") {
  Record record = decision();
  record.text = std::string(3000, 'x') + " " + std::string(300, '\0') + "\xff\xfe " + std::string(500, '9') +
                "/" + std::string(500, '8');
  record.status = std::string(1000, 's');
  record.body = std::string("a\0b", 3);
  record.id = std::string(400, 'i') + "/doc/item";
  DocumentBuilder builder;
  const Xapian::Document document = builder.build(record);
  for (auto at = document.termlist_begin(); at != document.termlist_end(); ++at) {
    CHECK((*at).size() <= kMaxTermBytes);
    CHECK((*at).find('\0') == std::string::npos);
  }
}
