#include "analyzers/references.h"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace quorate;

namespace {

std::string found_in(std::string_view text, Hand hand = Hand::printed) {
  std::string out;
  for (const FoundReference& reference : find_references(text, hand)) {
    if (!out.empty()) out += ' ';
    out += reference.canonical;
  }
  return out;
}

struct Row {
  std::string_view text, references;
};

}  // namespace

TEST_CASE("a reference is known in its many spellings") {
  const std::vector<Row> rows = {
      {"ICB/22/37", "icb/22/37"},
      {"ICB 22 37", "icb/22/37"},
      {"ICB-22-37", "icb/22/37"},
      {"ICB–22–37", "icb/22/37"},
      {"ICB.22.37", "icb/22/37"},
      {"ICB_22_37", "icb/22/37"},
      {"ICB\\22\\37", "icb/22/37"},
      {"ICB / 22 / 37", "icb/22/37"},
      {"ICB/ 22/37", "icb/22/37"},
      {"ICB/\n22/37", "icb/22/37"},
      {"ICB\u00A022\u00A037", "icb/22/37"},
      {"ICB/22/O7", "icb/22/07"},
      {"ICB/22/l5", "icb/22/15"},
      {"lCB/22/15", "icb/22/15"},
      {"1CB/22/15", "icb/22/15"},
      {"ІСВ/22/37", "icb/22/37"},  // a prefix of Cyrillic letters
      {"ICB/22/З7", "icb/22/37"},  // U+0417 for 3
      {"TB/23/041", "tb/23/041"},
      {"TB23/041", "tb/23/041"},
      {"TB 23 041", "tb/23/041"},
      {"TB 23/041", "tb/23/041"},
      {"TB/2023/041", "tb/2023/041"},
      {"ICSB200304-02", "icsb/200304/02"},
      {"NHSB/22/85", "nhsb/22/85"},
      {"CC-2024-118", "cc/2024/118"},
      {"HWB.23.7", "hwb/23/7"},
      {"P/24/03", "p/24/03"},
      {"BoD/22/3", "bod/22/3"},
      {"UHL/TB/23/041", "uhl/tb/23/041"},
      {"F&P/22/15", "f&p/22/15"},
      {"ICB/22/37a", "icb/22/37a"},
      {"ICB/22/37.2", "icb/22/37/2"},
      {"ICB/22/23", "icb/22/23"},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    CHECK(found_in(row.text) == row.references);
    CHECK(canonical_reference(row.text) == std::string(row.references));
    CHECK(found_in(std::string("see ").append(row.text).append(", then")) == row.references);
    CHECK(found_in(std::string("(").append(row.text).append(")")) == row.references);
  }
}

TEST_CASE("references are found in running text") {
  const std::vector<Row> rows = {
      {"items ICB/22/49 and ICB/22/50 (ICB/22/51).", "icb/22/49 icb/22/50 icb/22/51"},
      {"ICB/22/37-ICB/22/40", "icb/22/37 icb/22/40"},
      {"ICB/22/37/Minutes of the meeting", "icb/22/37"},
      {"Ref:ICB/22/37", "icb/22/37"},
      {"LLR ICB/22/37", "icb/22/37"},
      {"item\u00A0ICB/22/37", "icb/22/37"},
      {"“ICB/22/37”", "icb/22/37"},
      {"ICB/22/5\tActions", "icb/22/5"},
      {"ICB/22/5 14 July", "icb/22/5"},
      {"\tNHSB/22/85\t14 July 2022", "nhsb/22/85"},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    CHECK(found_in(row.text) == row.references);
  }
}

TEST_CASE("dates, years, sums, numbers and codes are no references") {
  const std::vector<std::string_view> rows = {
      "11/08/2022",
      "on 11.08.22",
      "2022-08-11",
      "2022/23",
      "FY2024/25",
      "FY24/25",
      "ICS 22/23 plan",
      "M3 22/23",
      "Q4 2018/19",
      "Aug-22-2022",
      "AUG 22 2022",
      "MAY-22-23",
      "EMAS 27/7",
      "UHL-11/08/2022",
      "ICB-2022-08-11",
      "Board 2022",
      "page 4 of 12",
      "BAF 13",
      "Risk 10",
      "COVID-19",
      "COVID-19/22",
      "NHS 111 999",
      "Tel 0116 295 1234",
      "0116 258 8000",
      "£68.4m",
      "£791,832",
      "RWE",
      "QK1",
      "C82001",
      "LE1 5WW",
      "s.14Z59",
      "s.14.2",
      "p/12",
      "v1.2.3",
      "news/2022/08/11",
      "www.trust.nhs.uk/AB/22/37",
      "a/b/1/2",
      "UHL 22 37 45",
      "UHL  22  37",
      "UHL\t22\t37",
      "UHL 22 37%",
      "UHL 22 37.5",
      "in 22 37",
      "NHS 12-18 weeks",
      "HTM 04-01",
      "Table 12 14",
      "aged 16-18",
      "24/7",
      "1/2/3",
      "W13:",
      "R D Toole 22",
      "2022 04",
      "Section 4.2.1",
      "CO2-19",
      "9:00am – 11:30am",
      "x",
      "",
      "A-12-34",
      "FIN-2022-23",
      "Plan-22-23",
  };
  for (const std::string_view row : rows) {
    INFO(row);
    CHECK(found_in(row).empty());
  }
}

TEST_CASE("a query may hold references in small letters") {
  const std::vector<Row> rows = {{"icb-22-37", "icb/22/37"}, {"icb/22/37 approve", "icb/22/37"},
                                 {"tb 23 041", "tb/23/041"}, {"icsb200304-02", "icsb/200304/02"},
                                 {"page 22 37", ""},         {"may 22 2022", ""},
                                 {"between 22 37", ""},      {"plan 2022 23", ""},
                                 {"11/08/2022", ""}};
  for (const Row& row : rows) {
    INFO(row.text);
    CHECK(found_in(row.text, Hand::typed) == row.references);
  }
}

TEST_CASE("a string that is meant as a reference is taken more freely") {
  struct Meant {
    std::string_view text;
    std::optional<std::string> canonical;
  };
  const std::vector<Meant> rows = {{"icb 22 37", "icb/22/37"},
                                   {"BAF 13", "baf/13"},
                                   {"Risk 10", "risk/10"},
                                   {"LLR BAF 11", "llr/baf/11"},
                                   {" ICB/22/37 ", "icb/22/37"},
                                   {"7", "7"},
                                   {"118/24", "118/24"},
                                   {"", std::nullopt},
                                   {"Board", std::nullopt},
                                   {"11/08/2022", std::nullopt},
                                   {"2022/23", std::nullopt},
                                   {"ICB/22/37!", std::nullopt},
                                   {"/", std::nullopt},
                                   {"a/b", std::nullopt},
                                   {"the long-term financial plan of 2022", std::nullopt}};
  for (const Meant& row : rows) {
    INFO(row.text);
    CHECK(canonical_reference(row.text) == row.canonical);
  }
}

TEST_CASE("the span of a reference is that of the original text") {
  const std::string text = "see lCB/ 22/37a, and";
  const std::vector<FoundReference> found = find_references(text);
  REQUIRE(found.size() == 1);
  CHECK(text.substr(found[0].span.begin, found[0].span.size()) == "lCB/ 22/37a");
}
