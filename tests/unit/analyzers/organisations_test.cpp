#include "analyzers/organisations.h"

#include <catch2/catch.hpp>

#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "analyzers/error.h"

using namespace quorate;

namespace {

const std::string kHead = "id\tname\tcode\tother_names\tpredecessors\n";

std::string the_table() {
  std::ifstream file(QUORATE_SOURCE_DIR "/config/organisations.tsv", std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

const OrganisationAuthority& the_authority() {
  static const OrganisationAuthority authority(the_table());
  return authority;
}

std::string id_of(const Organisation* organisation) {
  return organisation == nullptr ? "-" : organisation->id;
}

// "id=words of the text" joined by "; ".
std::string found_in(const OrganisationAuthority& authority, std::string_view text) {
  std::string out;
  for (const FoundOrganisation& found : authority.find_in(text)) {
    if (!out.empty()) out += "; ";
    out += found.organisation->id;
    out += '=';
    out += text.substr(found.span.begin, found.span.size());
  }
  return out;
}

struct Row {
  std::string_view text, expected;
};

}  // namespace

TEST_CASE("an integrated care board is one body by any of its names") {
  for (const std::string_view name :
       {"NHS Leicester, Leicestershire and Rutland Integrated Care Board", "LLR ICB", "NHS LLR ICB",
        "LLR ICB Board", "Leicester, Leicestershire & Rutland ICB Board",
        "Leicester Leicestershire and Rutland Integrated Care Board",
        "Leicester, Leicestershire, and Rutland Integrated Care Board", "the LLR Integrated Care Board",
        "NHS Leicester, Leicestershire and Rutland (LLR) Integrated Care Board",
        "LLR ICS INTEGRATED CARE BOARD", "Leicester, Leicestershire and Rutland ICB Integrated Care Board",
        "LLR ICB (public) board", "NHS LLR Integrated Care (Public) Board", "llr-icb", "QK1", "qk1"}) {
    INFO(name);
    CHECK(id_of(the_authority().find(name)) == "llr-icb");
  }
  CHECK(the_authority().find("LLR ICB")->name ==
        "NHS Leicester, Leicestershire and Rutland Integrated Care Board");
}

TEST_CASE("organisations are found by name, short name, initials and code") {
  const std::vector<Row> rows = {
      {"University Hospitals of Leicester NHS Trust", "university-hospitals-of-leicester-nhs-trust"},
      {"University Hospitals of Leicester", "university-hospitals-of-leicester-nhs-trust"},
      {"University Hospitals of Leicester NHS Foundation Trust",
       "university-hospitals-of-leicester-nhs-trust"},
      {"UHL", "university-hospitals-of-leicester-nhs-trust"},
      {"The Leicestershire Partnership NHS Trust Board", "leicestershire-partnership-nhs-trust"},
      {"Board of Directors", "-"},
      {"Lancashire & South Cumbria ICB", "lancashire-and-south-cumbria-icb"},
      {"L&SC ICB", "lancashire-and-south-cumbria-icb"},
      {"LSC ICB", "lancashire-and-south-cumbria-icb"},
      {"C&M ICB", "cheshire-and-merseyside-icb"},
      {"Lancashire & South Cumbria FT", "lancashire-and-south-cumbria-nhs-foundation-trust"},
      {"Frimley ICB", "frimley-icb"},
      {"NHS England", "nhs-england"},
      {"NHSE/I", "nhs-england"},
      {"England", "-"},
      {"Alder Hey Children’s NHS Foundation Trust", "alder-hey-childrens-nhs-foundation-trust"},
      {"Marlhaven Council", "-"},
      {"Lancashire and South Cumbria Integrated Care System", "-"},
      {"", "-"},
      {"NHS", "-"},
      {"Board", "-"},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    CHECK(id_of(the_authority().find(row.text)) == row.expected);
  }
}

TEST_CASE("organisations are found in running text, the longest name first") {
  const std::vector<Row> rows = {
      {"the NHS LLR ICB and UHL met", "llr-icb=NHS LLR ICB; university-hospitals-of-leicester-nhs-trust=UHL"},
      {"Leicester, Leicestershire &\nRutland Integrated Care Board (LLR ICB)",
       "llr-icb=Leicester, Leicestershire &\nRutland Integrated Care Board; llr-icb=LLR ICB"},
      {"NHS Leicester, Leicestershire and Rutland (LLR) Integrated Care Board",
       "llr-icb=NHS Leicester, Leicestershire and Rutland (LLR) Integrated Care Board"},
      {"at University Hospitals of Leicester NHS Trust’s site",
       "university-hospitals-of-leicester-nhs-trust=University Hospitals of Leicester NHS Trust"},
      {"NHS England wrote", "nhs-england=NHS England"},
      {"NHSE/I", "nhs-england=NHSE/I"},
      {"in Leicester. Leicestershire and Rutland", ""},
      {"in Medway and in England", ""},
      {"uhl in small letters", ""},
      {"an integrated care board", ""},
      {"", ""},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    CHECK(found_in(the_authority(), row.text) == row.expected);
  }
}

TEST_CASE("a body that the table lacks is added by its name") {
  OrganisationAuthority authority(kHead);
  const Organisation* council = authority.add("Marlhaven Council");
  REQUIRE(council != nullptr);
  CHECK(council->id == "marlhaven-council");
  CHECK(authority.add("the MARLHAVEN Council") == council);
  CHECK(authority.find("Marlhaven Council") == council);
  CHECK(found_in(authority, "of Marlhaven Council on") == "marlhaven-council=Marlhaven Council");
  for (int i = 0; i < 100; ++i) authority.add("Body " + std::to_string(i));
  CHECK(council->name == "Marlhaven Council");
  CHECK(authority.add(" - ") == nullptr);
  authority.add("Powys Teaching Health Board");
  CHECK(found_in(authority, "the Powys Teaching Health Board met") ==
        "powys-teaching-health-board=Powys Teaching Health Board");
  authority.add("Trust Board");  // says nothing about which
  CHECK(found_in(authority, "the Trust Board met").empty());
  const Organisation* board = authority.add("NHS Wrayburn, Otley and Marl Integrated Care Board");
  CHECK(authority.find("WOM ICB") == board);
}

TEST_CASE("a name that fits two bodies stands for none") {
  const OrganisationAuthority authority(
      kHead +
      "a-icb\tNHS North Avon and Brent Integrated Care Board\t\tNAB\t\n"
      "b-icb\tNHS North Arden and Barrow Integrated Care Board\t\tNAB; Arden\t\n");
  CHECK(id_of(authority.find("NAB ICB")) == "-");
  CHECK(id_of(authority.find("NAB")) == "-");
  CHECK(id_of(authority.find("Arden")) == "b-icb");
  CHECK(found_in(authority, "NAB ICB, North Avon & Brent ICB") == "a-icb=North Avon & Brent ICB");
}

TEST_CASE("a table that is wrong is refused with its line") {
  const std::vector<Row> rows = {
      {"", "line 1"},
      {"id\tname\n", "line 1"},
      {"# nothing\nid\tname\tcode\tother_names\tpredecessors\na\tA\n", "line 3"},
      {"id\tname\tcode\tother_names\tpredecessors\n\tA\t\t\t\n", "line 2"},
      {"id\tname\tcode\tother_names\tpredecessors\na\tA Trust\t\t\t\na\tB Trust\t\t\t\n", "line 3"},
      {"id\tname\tcode\tother_names\tpredecessors\na\tA Trust\t\t\t\nb\tThe A NHS Trust\t\t\t\n", "line 3"},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    try {
      const OrganisationAuthority authority(row.text);
      FAIL("was taken");
    } catch (const Error& error) {
      CHECK(error.kind() == ErrorKind::settings);
      CHECK(error.message().find(row.expected) != std::string::npos);
    }
  }
}

TEST_CASE("a slug is made of lower-case words") {
  const std::vector<Row> rows = {
      {"NHS England", "nhs-england"},
      {"  St Peter’s – “North” (site) ", "st-peters-north-site"},
      {"R&D", "r-d"},
      {"Siân Evans", "sian-evans"},
      {"", ""},
      {"***", ""},
      {"a-very-long-name-of-a-body-that-goes-on-and-on-until-it-has-more-bytes-than-eighty-in-all",
       "a-very-long-name-of-a-body-that-goes-on-and-on-until-it-has-more-bytes-than"},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    CHECK(slug(row.text) == row.expected);
  }
  CHECK(slug(std::string(200, 'a')).size() == 80);
}

TEST_CASE("a key leaves out what names differ by") {
  const std::vector<Row> rows = {
      {"NHS Leicester, Leicestershire & Rutland ICB Board", "leicester leicestershire rutland icb"},
      {"Wrayburn Valley Teaching Hospitals NHS Foundation Trust", "wrayburn valley teaching hospitals trust"},
      {"Wrayburn Valley Teaching Hospitals NHS FT, Board of Directors",
       "wrayburn valley teaching hospitals trust"},
      {"The Marlhaven Council", "marlhaven council"},
      {"NHS England", "nhs england"},
      {"Barts Health NHS Trust Board", "barts health trust"},
      {"Powys Teaching Health Board", "powys teaching health board"},
      {"Bwrdd Iechyd Prifysgol Betsi Cadwaladr", "bwrdd iechyd prifysgol betsi cadwaladr"},
      {"NHS Greater Glasgow & Clyde", "nhs greater glasgow clyde"},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    CHECK(organisation_key(row.text) == row.expected);
  }
}
