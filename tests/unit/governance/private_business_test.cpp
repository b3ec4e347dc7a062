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
      {"EXEMPT REPORT – NOT FOR PUBLICATION\nProvider failure" + long_text, PaperType::report, true},
      {"PART II – PRIVATE\nProvider failure" + long_text, PaperType::report, true},
      {"Provider failure\nStatus:\tExempt" + long_text, PaperType::report, true},
      {"Provider failure\nPublic / Exempt:\tExempt - paragraph 3" + long_text, PaperType::report, true},
      {"Provider failure\nExempt information: Yes, paragraph 3" + long_text, PaperType::report, true},
      {"Provider failure\nThis report is exempt and has been sent to Members only." + long_text,
       PaperType::report, true},
      {"EXEMPT APPENDIX 2: Provider failure" + long_text, PaperType::appendix, true},
      {"PRIVATE - Not for publication by virtue of paragraph 6 of Part I of Schedule 7A to the Local "
       "Government (Scotland) Act 1973\nProvider failure" +
           long_text,
       PaperType::report, true},
      {"Report to the Board (private session)\nProvider failure" + long_text, PaperType::report, true},
      {"Provider failure\nAppendix 2 is not for publication by virtue of paragraph 3" + long_text,
       PaperType::report, false},
      {"Provider failure\nExempt information: Appendix A only" + long_text, PaperType::report, false},
      {"Provider failure\nIs the report exempt?\tNo" + long_text, PaperType::report, false},
      {"Provider failure\nPublic / Private:\tPublic" + long_text, PaperType::report, false},
      {"Provider failure\nThis is a public report. There is a separate exempt report." + long_text,
       PaperType::report, false},
      {"Private rented homes: part II" + long_text, PaperType::report, false},
      {"Review of the rules on exempt information" + long_text, PaperType::report, false},
      {"Exempt minutes\nCabinet, 9 April 2024\n", PaperType::minutes, true},
      {"Minutes of the Cabinet\nPart II - private\n", PaperType::minutes, true},
      {"Minutes of the Board held in committee\n4 May 2024\n", PaperType::minutes, true},
      {"Private session minutes\nCabinet\n", PaperType::minutes, true},
      {"Executive session minutes\nBoard of Education\n", PaperType::minutes, true},
      {"Agenda\n1. Roads\nPART II - PRIVATE\n11. Provider failure (not for publication)\n", PaperType::agenda,
       false},
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
}

TEST_CASE("a minute that says of itself that it is private is, and the next one isn't") {
  const std::string said =
      "The claim of the contractor was discussed by all of the members who were there on that day, and four "
      "million was offered.";
  struct {
    std::string title, text;
    bool is_private;
  } rows[] = {
      {"SETTLEMENT OF A CLAIM (EXEMPT)", said, true},
      {"SETTLEMENT OF A CLAIM (Exempt – paragraph 3)", said, true},
      {"CONFIDENTIAL: SETTLEMENT OF A CLAIM", said, true},
      {"SETTLEMENT OF A CLAIM [PRIVATE]", said, true},
      {"RESERVED BUSINESS", said, true},
      {"SETTLEMENT OF A CLAIM", "(This minute is exempt from publication)\n" + said, true},
      {"SETTLEMENT OF A CLAIM", said, false},
      {"PRIVATE SECTOR HOUSING", said, false},
      {"RESERVED BUSINESS", "There was no reserved business.", false},
      {"EXECUTIVE SESSION", "Moved by Mr Ostrander that the Board go into executive session; carried 7-0.",
       false},
      {"EXCLUSION OF THE PUBLIC", "RESOLVED - That the public be excluded, as exempt information is in it.",
       false},
  };
  for (const auto& row : rows) {
    CAPTURE(row.title, row.text);
    const OneDocument one("MINUTES OF THE COUNCIL\n4 May 2024\nPresent: all\n\nOne sent apologies.\n\n1 " +
                              row.title + "\n" + row.text +
                              "\n\n2 ROADS\nThe roads were discussed at length.\n",
                          PaperType::minutes);
    const std::string& text = one.text.content.text;
    const auto first = static_cast<std::uint32_t>(text.find("1 " + row.title));
    const auto second = static_cast<std::uint32_t>(text.find("2 ROADS"));
    Item minute, roads;
    minute.title = row.title;
    minute.spans = {{first, second - 1}};
    roads.title = "ROADS";
    roads.spans = {{second, static_cast<std::uint32_t>(text.size() - 1)}};
    const auto parts =
        private_parts(one.text, one.document, {minute, roads}, own_vocabulary().papers.visibility);
    REQUIRE(parts.size() == (row.is_private ? 1U : 0U));
    if (row.is_private) CHECK(one.text.text(one.text.rows[parts[0].last]) == "2 ROADS");
  }
}

TEST_CASE("what begins before a private part is cut down to what is public of it") {
  const OneDocument one("LIBRARIES\n\nThe hours were agreed.\n\nIN CAMERA\n\nFour million was offered.\n",
                        PaperType::minutes);
  const std::string& text = one.text.content.text;
  Item hours, offered;
  hours.spans = {{0, static_cast<std::uint32_t>(text.size())}};
  hours.resolution = {Verb::agree, Verb::approve};
  offered.parent = 0;
  const auto at = static_cast<std::uint32_t>(text.find("Four"));
  offered.spans = {{at, at + 20}};
  offered.resolution = {Verb::approve};
  Item agreed = offered;
  agreed.spans = {{11, 20}};
  agreed.resolution = {Verb::agree};
  std::vector<Item> items = {hours};
  cut_to_public(one.text, {{2, 4}}, items, {offered, agreed});
  REQUIRE(items[0].spans.size() == 1);
  CHECK(one.text.view(items[0].spans[0]) == "LIBRARIES\nThe hours were agreed.");
  CHECK(items[0].resolution == std::vector<Verb>{Verb::agree});
}

TEST_CASE("an exempt paper that was not cut from the one before it is a private part") {
  const OneDocument one(
      "REPORT ON ROADS\n1 May 2024\nBy the Surveyor\n\nThe roads are as good as they were a year ago.\n\nIn "
      "two "
      "places they are better.\n\nNOT FOR PUBLICATION by virtue of paragraph 3 of Schedule "
      "12A\n\nLAND\n\nThe "
      "offer of four million for the land at the harbour should be taken at once, as it is more than was "
      "asked.\n");
  const auto parts = private_parts(one.text, one.document, {}, own_vocabulary().papers.visibility);
  REQUIRE(parts.size() == 1);
  CHECK(one.text.text(one.text.rows[parts[0].first]).starts_with("NOT FOR PUBLICATION"));
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
