#include "indexer/corrections.h"

#include <catch2/catch.hpp>

#include "analyzers/error.h"

using namespace quorate;

TEST_CASE("what stands nearest to a pack counts") {
  const CorrectionText folder{"corrections.toml", R"(
organisation = "Marlhaven Council"
publisher = "Democratic Services"
["pack 3.pdf"]
organisation = "Wrayburn Trust"
meeting_date = 2024-11-20
)"};
  const CorrectionText own{"pack.toml", "organisation = \"Own\"\nwithdrawn = true\n"};
  const CorrectionText none{"none.toml", ""};

  const PackSettings other = read_corrections(none, folder, "pack 4.pdf");
  CHECK(other.organisation == "Marlhaven Council");
  CHECK(other.meeting_date.empty());
  CHECK_FALSE(other.withdrawn);

  const PackSettings third = read_corrections(none, folder, "pack 3.pdf");
  CHECK(third.organisation == "Wrayburn Trust");
  CHECK(third.publisher == "Democratic Services");
  CHECK(third.meeting_date == "2024-11-20");

  const PackSettings nearest = read_corrections(own, folder, "pack 3.pdf");
  CHECK(nearest.organisation == "Own");
  CHECK(nearest.meeting_date == "2024-11-20");
  CHECK(nearest.withdrawn);
}

TEST_CASE("a wrong correction is named with file and line") {
  struct Row {
    const char* toml;
    const char* said;
  };
  const std::vector<Row> rows = {
      {"title = \"x\"\norganization = \"y\"", "c.toml:2: organization is nothing that can be corrected"},
      {"meeting_date = \"11 August 2022\"", "c.toml:1: meeting_date must be a date like 2024-11-20"},
      {"meeting_date = \"2022-08\"", "c.toml:1: meeting_date must be a date"},
      {"visibility = \"secret\"", "c.toml:1: visibility must be public or restricted"},
      {"\nwithdrawn = \"yes\"", "c.toml:2: withdrawn must be true or false"},
      {"title = 3", "c.toml:1: title must be a text in quotes"},
      {"title = ", "c.toml:1: "},
  };
  for (const Row& row : rows) {
    INFO(row.toml);
    try {
      read_corrections({"c.toml", row.toml}, {"f.toml", ""}, "p");
      FAIL("no error");
    } catch (const Error& fault) {
      CHECK(fault.kind() == ErrorKind::settings);
      CHECK(fault.message().rfind(row.said, 0) == 0);
    }
  }
}

TEST_CASE("settings that differ in anything have different fingerprints") {
  PackSettings settings;
  const std::string plain = fingerprint(settings);
  settings.organisation = "A";
  const std::string organisation = fingerprint(settings);
  settings.organisation.clear();
  settings.body = "A";
  const std::string body = fingerprint(settings);
  settings.body.clear();
  settings.withdrawn = true;
  CHECK(plain != organisation);
  CHECK(organisation != body);
  CHECK(fingerprint(settings) != plain);
  settings.withdrawn = false;
  CHECK(fingerprint(settings) == plain);
}
