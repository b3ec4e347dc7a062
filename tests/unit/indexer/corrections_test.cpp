#include "indexer/corrections.h"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>

#include "analyzers/error.h"
#include "tests/unit/indexer/scratch_folder.h"

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

TEST_CASE("what is set for a pack under several names is one setting") {
  PackSettings first, second, third;
  first.organisation = "Wrayburn Trust";
  first.visibility = "public";
  second.organisation = "Marlhaven Council";
  second.body = "Cabinet";
  third.visibility = "restricted";
  third.body = "Cabinet";

  const PackSettings merged = merge_settings({{"a", first}, {"b", second}, {"c", third}});
  CHECK(merged.organisation == "Wrayburn Trust");
  CHECK(merged.body == "Cabinet");
  CHECK(merged.visibility == "restricted");
  CHECK_FALSE(merged.withdrawn);
  std::vector<std::string> told;
  for (const Problem& problem : merged.problems) told.push_back(problem.detail);
  CHECK(told == std::vector<std::string>{
                    "visibility: \"restricted\" counts, not \"public\" as set for a",
                    "organisation: \"Wrayburn Trust\" counts, not \"Marlhaven Council\" as set for b"});
  CHECK(fingerprint(merged) != fingerprint(merge_settings({{"a", first}, {"c", third}})));

  third.withdrawn = true;
  CHECK(merge_settings({{"a", first}, {"c", third}}).withdrawn);
  CHECK(fingerprint(merge_settings({{"a", first}})) == fingerprint(first));
}

TEST_CASE("a table whose name lost its quotes is refused, and the tables of a folder are known by name") {
  const char* unquoted = "[pack.pdf]\ntitle = \"x\"\n";
  CHECK_THROWS_WITH(read_corrections({"c.toml", ""}, {"f.toml", unquoted}, "pack"),
                    Catch::Contains("f.toml:1") && Catch::Contains("[\"pack.pdf\"]"));
  CHECK_THROWS_WITH(read_corrections({"c.toml", unquoted}, {"f.toml", ""}, "pack.pdf"),
                    Catch::Contains("c.toml:1"));
  CHECK(names_corrected({"f.toml", "title = \"x\"\n[\"b.pdf\"]\n[\"a b.pdf\"]\n"}) ==
        std::vector<std::string>{"a b.pdf", "b.pdf"});
}

TEST_CASE("a correction that is there and can't be read holds its pack back") {
  const ScratchFolder folder;
  const std::string pack = folder / "pack.pdf";
  CHECK(corrections_for(pack).organisation.empty());
  CHECK(corrections_for(folder / std::string(255, 'n')).organisation.empty());
  std::ofstream(folder / "set.toml") << "organisation = \"Marlhaven Council\"\n";
  std::filesystem::create_symlink(folder / "set.toml", folder / "pack.pdf.toml");
  CHECK(corrections_for(pack).organisation == "Marlhaven Council");
  std::filesystem::remove(folder / "set.toml");
  CHECK_THROWS_WITH(corrections_for(pack), Catch::Contains("pack.pdf.toml"));
  std::filesystem::remove(folder / "pack.pdf.toml");
  std::filesystem::create_directory(folder / "corrections.toml");
  CHECK_THROWS_WITH(corrections_for(pack), Catch::Contains("corrections.toml"));
}
