#include "indexer/governance/private_business.h"

#include <catch2/catch.hpp>

#include "tests/unit/governance/read_rows.h"

using namespace quorate;

TEST_CASE("a document's face tells that it is private business") {
  const std::string long_text =
      "\n\nThe provider has told the Council that it can't go on. The contract is worth two million pounds a "
      "year and "
      "covers one hundred and forty people in their own homes. Three other providers have been asked for a "
      "price, and "
      "the lowest of them is a tenth above what is paid now. Officers ask that the difference be met from "
      "reserves "
      "until the end of the year, when a new contract is let.\n";
  struct {
    std::string text;
    PaperType type;
    bool is_private;
  } rows[] = {
      {"MINUTES OF THE BOARD MEETING HELD IN PRIVATE\n30 March 2023\nPresent: as for the meeting in public\n",
       PaperType::minutes, true},
      {"Minutes of the Closed Session of Council\n4 May 2024\n", PaperType::minutes, true},
      {"In Camera Minutes\nBoard of Governors\n", PaperType::minutes, true},
      {"Cofnodion y cyfarfod preifat\n", PaperType::minutes, true},
      {"MINUTES OF THE BOARD MEETING HELD IN PUBLIC\n30 March 2023\n", PaperType::minutes, false},
      {"Minutes of the Board\nThe meeting in public was followed by a private session\n", PaperType::minutes,
       false},
      {"Minutes of the Board\n1 Roads\nThe roads were discussed at some length by all of the members who "
       "were there on "
       "that day and nothing was decided.\nPRIVATE SESSION\n2 Land\n",
       PaperType::minutes, false},
      {"Agenda of the Board meeting held in public\n1. Welcome\n2. Motion for private session\n",
       PaperType::agenda, false},
      {"Private Board: agenda\nPrivate session\n1. Welcome\n", PaperType::agenda, true},
      {"Provider failure\nNot for publication by virtue of paragraph 3" + long_text, PaperType::report, true},
      {"Provider failure\nEXEMPT INFORMATION: NONE" + long_text, PaperType::report, false},
      {"Provider failure\nConfidential: Yes" + long_text, PaperType::report, false},
      {"Agenda Item 11\nDocument is Restricted\n", PaperType::other, false},  // a placeholder holds nothing
      {"Report of the private session: summary of decisions" + long_text, PaperType::report, false},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    const OneDocument one(row.text, row.type);
    CHECK(private_because(one.text, one.document, own_vocabulary().papers.visibility).empty() !=
          row.is_private);
  }
}

TEST_CASE("the private part of public minutes is told by its own heading") {
  const std::string pack =
      "MINUTES OF THE COUNCIL HELD IN PUBLIC\n4 May 2024\nPresent: all\n\nOne member sent apologies.\n\n1 "
      "Roads\n\nThe "
      "roads were discussed at some length by all of the members who were there on that day, and nothing was "
      "decided.\n\nCONFIDENTIAL SESSION\n\n2 Land\n\nThe offer of four million for the land at the harbour "
      "was discussed "
      "at length by all who were there on that day and taken.\n";
  const OneDocument one(pack, PaperType::minutes);
  Item land;
  land.title = "Land";
  const std::size_t at = one.text.content.text.find("Land");
  land.spans = {{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(one.text.content.text.size())}};
  const auto parts = private_parts(one.text, one.document, {land}, own_vocabulary().papers.visibility);
  REQUIRE(parts.size() == 1);
  CHECK(one.text.text(one.text.rows[parts[0].first]) == "CONFIDENTIAL SESSION");
  CHECK(parts[0].last == one.text.rows.size());
  CHECK(private_parts(one.text, one.document, {}, own_vocabulary().papers.visibility).empty());
}

TEST_CASE("a mark of confidence in a published pack is told as a problem") {
  struct {
    std::string text;
    std::size_t problems;
  } rows[] = {{"Title\tRoads\nConfidential\tYes\n", 1},
              {"Title\tRoads\nConfidential\tNo\n", 0},
              {"CONFIDENTIAL\n", 1},
              {"Confidential: Yes\n", 1},
              {"Patient data is confidential and kept so.\n", 0}};
  for (const auto& row : rows) {
    CAPTURE(row.text);
    const OneDocument one(row.text);
    CHECK(confidential_marks(one.text, one.document, own_vocabulary().papers.visibility).size() ==
          row.problems);
  }
}
