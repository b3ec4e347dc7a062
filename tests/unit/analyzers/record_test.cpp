#include "analyzers/record.h"

#include <catch2/catch.hpp>

using namespace quorate;

TEST_CASE("each kind, type, verb and visibility is found again by its name") {
  for (std::size_t i = 0; i < kKindNames.size(); ++i) {
    CHECK(kind_named(kKindNames[i]) == static_cast<Kind>(i));
    CHECK(name_of(static_cast<Kind>(i)) == kKindNames[i]);
  }
  for (std::size_t i = 0; i < kPaperTypeNames.size(); ++i)
    CHECK(paper_type_named(kPaperTypeNames[i]) == static_cast<PaperType>(i));
  for (std::size_t i = 0; i < kVerbNames.size(); ++i)
    CHECK(verb_named(kVerbNames[i]) == static_cast<Verb>(i));
  CHECK(visibility_named("public") == Visibility::open);
  CHECK(visibility_named("restricted") == Visibility::restricted);
}

TEST_CASE("names that are in no list are none") {
  for (const std::string_view name : {"", "Document", "document ", "open", "approved"}) {
    INFO(name);
    CHECK_FALSE(kind_named(name));
    CHECK_FALSE(paper_type_named(name));
    CHECK_FALSE(verb_named(name));
    CHECK_FALSE(visibility_named(name));
  }
}

TEST_CASE("the names stand where the enumerations have them") {
  CHECK(name_of(Kind::minute_item) == "minute_item");
  CHECK(name_of(Kind::passage) == "passage");
  CHECK(name_of(PaperType::constitution_or_mou) == "constitution_or_mou");
  CHECK(name_of(PaperType::other) == "other");
  CHECK(name_of(Verb::withdraw) == "withdraw");
  CHECK(name_of(Verb::assure) == "assure");
}

TEST_CASE("a record goes by its meeting's date, else by its document's") {
  Record record;
  CHECK(date_of(record).empty());
  record.document_date = "2022-07-21";
  CHECK(date_of(record) == "2022-07-21");
  record.meeting_date = "2022-08-11";
  CHECK(date_of(record) == "2022-08-11");
}

TEST_CASE("an id tells its pack and its document") {
  struct Row {
    std::string_view id, pack, document;
  };
  for (const Row& row :
       {Row{"llr-icb-2022-08-11/minutes/ICB-22-15", "llr-icb-2022-08-11", "llr-icb-2022-08-11/minutes"},
        Row{"pack/paper-c/p12/x", "pack", "pack/paper-c"}, Row{"pack/paper-c", "pack", "pack/paper-c"},
        Row{"pack", "pack", "pack"}, Row{"", "", ""}}) {
    INFO(row.id);
    CHECK(pack_of(row.id) == row.pack);
    CHECK(document_of(row.id) == row.document);
  }
}
