#include "indexer/record_ids.h"

#include <catch2/catch.hpp>

using namespace quorate;

TEST_CASE("a document's id says what it is") {
  struct {
    PaperType type;
    std::string title, mark, parent_mark, meeting_date, slug;
  } rows[] = {
      {PaperType::agenda, "Agenda", "", "", "2022-08-11", "agenda"},
      {PaperType::minutes, "Minutes", "A", "", "2022-07-14", "minutes-2022-07-14"},
      {PaperType::minutes, "Minutes", "", "", "", "minutes"},
      {PaperType::action_log, "Matters arising", "B", "", "2022-08-11", "action-log"},
      {PaperType::report, "Roads", "C", "", "2022-08-11", "paper-c"},
      {PaperType::report, "Roads", "F1", "", "2022-08-11", "paper-f1"},
      {PaperType::report, "Roads", "Enc 4", "", "2022-08-11", "enc-4"},
      {PaperType::report, "Roads", "7", "", "2022-08-11", "item-7"},
      {PaperType::report, "Roads and bridges", "", "", "2022-08-11", "roads-and-bridges"},
      {PaperType::appendix, "Ward figures", "C", "C", "2022-08-11", "appendix-ward-figures"},
      {PaperType::policy, "Appendix 2: policy", "C", "C", "2022-08-11", "appendix-2-policy"},
      {PaperType::other, "", "", "", "", "other"},
  };
  for (const auto& row : rows) {
    Document document;
    document.type = row.type;
    document.title = row.title;
    document.mark = row.mark;
    document.parent_mark = row.parent_mark;
    document.meeting_date = row.meeting_date;
    CAPTURE(row.title, row.mark);
    CHECK(document_slug(document) == row.slug);
  }
}

TEST_CASE("a reference keeps its case in an id") {
  struct {
    std::string ref, slug;
  } rows[] = {
      {"ICB/22/15", "ICB-22-15"}, {"TB 23 041", "TB-23-041"}, {"5.", "5"}, {"  ", ""}, {"BAF 7", "BAF-7"}};
  for (const auto& row : rows) CHECK(reference_slug(row.ref) == row.slug);
}

TEST_CASE("equal ids are told apart by numbers") {
  IdBook book;
  CHECK(book.take("a/b") == "a/b");
  CHECK(book.take("a/b-2") == "a/b-2");
  CHECK(book.take("a/b") == "a/b-3");
  CHECK(book.take("a/b") == "a/b-4");
}

TEST_CASE("items are numbered under what they belong to") {
  IdBook book;
  ItemIds ids("p/minutes", book);
  const auto item = [](Kind kind, std::string ref = {}) {
    Item made;
    made.kind = kind;
    made.ref = std::move(ref);
    return made;
  };
  CHECK(ids.id_of(item(Kind::minute_item, "ICB/22/15")) == "p/minutes/ICB-22-15");
  CHECK(ids.id_of(item(Kind::decision, "ICB/22/15"), "p/minutes/ICB-22-15") == "p/minutes/ICB-22-15/d1");
  CHECK(ids.id_of(item(Kind::decision, "ICB/22/15"), "p/minutes/ICB-22-15") == "p/minutes/ICB-22-15/d2");
  CHECK(ids.id_of(item(Kind::action), "p/minutes/ICB-22-15") == "p/minutes/ICB-22-15/a1");
  CHECK(ids.id_of(item(Kind::minute_item)) == "p/minutes/1");
  CHECK(ids.id_of(item(Kind::passage)) == "p/minutes/p1");
  CHECK(ids.id_of(item(Kind::action, "ICB/22/5")) == "p/minutes/ICB-22-5");
}

TEST_CASE("a pack is named by its organisation and date, else by its file") {
  Outline outline;
  outline.organisation_id = "llr-icb";
  outline.meeting_date = "2022-08-11";
  CHECK(pack_id_of(outline, "x.txt") == "llr-icb-2022-08-11");
  outline.meeting_date.clear();
  CHECK(pack_id_of(outline, "board/Papers May 2023.pdf") == "papers-may-2023");
  CHECK(pack_id_of(outline, "") == "pack");
}
