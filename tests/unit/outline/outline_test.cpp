#include "indexer/outline/outline.h"

#include <catch2/catch.hpp>

#include <chrono>

#include "indexer/extract/text_reader.h"
#include "vocabulary_for_tests.h"

using namespace quorate;

namespace {

OrganisationAuthority no_authority() {
  return OrganisationAuthority("id\tname\tcode\tother_names\tpredecessors\n");
}

std::string shown(std::string_view text) {
  const CleanText cleaned = clean(read_text(text, "pack.txt"));
  const OrganisationAuthority authority = no_authority();
  const Outline outline = outline_pack(cleaned, outline_words(), authority);
  std::string out = outline.organisation + " | " + outline.body + " | " + outline.meeting_date + "\n";
  for (const Document& document : outline.documents) {
    out += std::to_string(cleaned.rows[document.rows.first].lines.first) + " " +
           std::string(name_of(document.type)) + " [" + document.mark + "] " + document.title + "\n";
    for (const AgendaLine& line : document.agenda) out += "  " + line.ref + " " + line.title + "\n";
  }
  return out;
}

}  // namespace

TEST_CASE("a pack of plain numbered lines and reports with their heads") {
  CHECK(shown("Mersevale Combined Authority\n"
              "Friday, 8th November, 2024 at 10.30 am\n\n"
              "Agenda\n"
              "1. Apologies\n"
              "2. Minutes of 13 September 2024 (Pages 5 - 12)\n"
              "3. Bus Franchising (Pages 13 - 40)\n\n"
              "MINUTES\n\n"
              "MERSEVALE COMBINED AUTHORITY\n\n"
              "Friday, 13 September 2024\n\n"
              "Present: Mayor Leonie Harcastle (Chair)\n\n"
              "21. APOLOGIES\n\nNone.\n\n"
              "Report to: Mersevale Combined Authority\n"
              "Date: 8 November 2024\n"
              "Report title: Bus Franchising\n"
              "Report of: Director of Transport\n\n"
              "1. Purpose of report\n") ==
        "Mersevale Combined Authority | Combined Authority | 2024-11-08\n"
        "1 agenda [] Mersevale Combined Authority – agenda\n"
        "  1 Apologies\n"
        "  2 Minutes of 13 September 2024\n"
        "  3 Bus Franchising\n"
        "9 minutes [2] Minutes\n"
        "21 report [3] Bus Franchising\n");
}

TEST_CASE("the agenda's codes mark the papers, and its own references are repaired") {
  CHECK(shown("University of Severnside\n\nCouncil\n\n"
              "| No | Item | Paper | Lead |\n|---|---|---|---|\n"
              "| 23/41 | Apologies | Oral | Chair |\n"
              "| 2S/4Z | Estates strategy | C/23/20 | Registrar |\n"
              "| 23/43 | Accounts | C/23/21 | Bursar |\n\n"
              "C/23/20\n\n"
              "| Committee | Council |\n| Date of meeting | 22 November 2023 |\n| Title of paper | Estates "
              "strategy 2030 |\n\n"
              "1. Rooms.\n\n"
              "C/23/21\n\n"
              "| Committee | Council |\n| Date of meeting | 22 November 2023 |\n| Title of paper | Annual "
              "accounts |\n\n") ==
        "University of Severnside | Council | 2023-11-22\n"
        "1 agenda [] Council – agenda\n"
        "  23/41 Apologies\n"
        "  23/42 Estates strategy\n"
        "  23/43 Accounts\n"
        "11 strategy_or_plan [C/23/20] Estates strategy 2030\n"
        "19 finance_report [C/23/21] Annual accounts\n");
}

TEST_CASE("minutes are known by their heading, whatever its order and case") {
  const std::string agenda =
      "Millrace Homes Limited\n\nMeeting of the Board, 19 March 2024\n\nA G E N D A\n\n1. Apologies\n2. "
      "Minutes\n"
      "3. Rents\n\n";
  for (const std::string heading :
       {"Board Meeting – Minutes\n23 January 2024", "Minutes of the Board held on 23 January 2024.",
        "Millrace Homes Limited\nUNCONFIRMED Minutes of the Board, 23 January 2024",
        "M I N U T E S  of the Board\n23 January 2024", "Board – minutes, 23 January 2024"}) {
    INFO(heading);
    const std::string out =
        shown(agenda + heading + "\n\nPresent: Ann Ash, Bo Birch\n\n1. Apologies\n\nNone.\n");
    CHECK(out.find("1 agenda []") != std::string::npos);
    CHECK(out.find("11 minutes [") != std::string::npos);
  }
  CHECK(shown(agenda + "The minutes of the last Board were signed on 1 May 2024.\n\nPresent: Ann Ash\n")
            .find(" minutes [") == std::string::npos);
}

TEST_CASE("minutes that don't say so are known by who was present and what was done") {
  const std::string agenda =
      "Fenside Borough Council\n\nMeeting on Tuesday 15 October 2024\n\nBUSINESS\n\n"
      "1 Apologies\n2 Minutes of 10 September 2024\n3 Close\n\n";
  const std::string face = "HOUSING COMMITTEE\n\nTUESDAY 10 SEPTEMBER 2024\n\n";
  const std::string done =
      "45. APOLOGIES\nNone were submitted.\n\n46. MINUTES\nRESOLVED – That they be approved.\n\n"
      "47. RENTS\nIt was agreed that rents be frozen.\n";
  CHECK(shown(agenda + face + "PRESENT: Councillor Ash in the Chair\n\n" + done) ==
        "Fenside Borough Council | Borough Council | 2024-10-15\n"
        "1 agenda [] Fenside Borough Council – agenda\n"
        "  1 Apologies\n  2 Minutes of 10 September 2024\n  3 Close\n"
        "11 minutes [2] Housing Committee – minutes\n");
  // a list of members over an agenda is none
  CHECK(shown(agenda + face + "Membership: Councillors Ash and Birch\n\n1. Rents\n").find("minutes [") ==
        std::string::npos);
}

TEST_CASE("what a paper's title page says wins over the names on it") {
  const std::string paper =
      "Meeting: Board of Fenside Trust\nDate: 1 May 2024\nPaper: C\nReport title: Plan\nReport author: Ann "
      "Ash\n\nText of the paper.\n\n\n\n";
  CHECK(shown(paper + "Working together for health\nA guide\n\nContents\n\nIntroduction\n\nIt begins.\n")
            .find("11 appendix [C] Working together for health: A guide\n") != std::string::npos);
}

TEST_CASE("a stray form feed makes no page tops") {
  const std::string head =
      "Board\n19 March 2024\n\nAgenda\n1. Apologies\n2. Minutes\tPaper 1\n3. Rents\tPaper 2\n\n";
  const std::string papers[] = {"Paper 1\nMinutes of the Board held on 1 May 2023\n\nPresent: Ann Ash\n\n",
                                "1. Apologies\n\nNone came in.\n\n", "Paper 2\nRents\n\nThey rise by CPI.\n"};
  const std::string plain = shown(head + papers[0] + papers[1] + papers[2]);
  CHECK(plain.find("9 minutes [1]") != std::string::npos);
  CHECK(plain.find("[2] Rents") != std::string::npos);
  CHECK(shown(head + papers[0] + "\f" + papers[1] + papers[2]) == plain);
}

TEST_CASE("a list of the usual items at the head of a pack is its agenda, titled or not") {
  CHECK(
      shown("Parish of Ashby\n\n1. Apologies for absence\n2. Declarations of interest\n3. Minutes of 4 May\n"
            "4. Allotments\n5. Date of next meeting\n")
          .find("1 agenda []") != std::string::npos);
}

TEST_CASE("a letter alone is a document with its own date") {
  CHECK(shown("Pauline Tagg\nChair\n\n31 July 2024\n\nDear Pauline\n\nAnnual assessment\n\nI write to "
              "you.\n\nYours sincerely\n\nJ Grant\n") == " |  | \n1 letter [] Annual assessment\n");
  CHECK(shown("Pauline Tagg\nChair\n\n31 July 2024\n\nRe: Boats on the weir\n\nDear Pauline\n\nAs your Board "
              "asked in May we\nlooked at them.\n\nYours sincerely\n\nJ Grant\n") ==
        " |  | \n1 letter [] Boats on the weir\n");
  CHECK(
      shown("Pauline Tagg\nChair\n\n31 July 2024\n\nDear Pauline\n\nAs your Board asked in May we\nlooked at "
            "them.\n\nYours sincerely\n\nJ Grant\n")
          .find("As your Board") == std::string::npos);
}

TEST_CASE("documents cover all rows in order, whatever the text") {
  for (const std::string_view text :
       {"", "\n\n", "x", "Agenda", "Enc 1\n\nEnc 1\n\nEnc 2", "| | |\n|--|--|\n", "Dear\nYours sincerely",
        "Date:\nDate:\nDate:\n", "\f\f\f",
        "Minutes of\nPresent:\n1 May 2020\nAction log\nAction\tOwner\tDue\tStatus\n"}) {
    INFO(text);
    const CleanText cleaned = clean(read_text(text, "pack.txt"));
    const OrganisationAuthority authority = no_authority();
    const Outline outline = outline_pack(cleaned, outline_words(), authority);
    std::size_t next = 0;
    for (const Document& document : outline.documents) {
      CHECK(document.rows.first == next);
      CHECK(document.rows.last > document.rows.first);
      next = document.rows.last;
    }
    CHECK(next == cleaned.rows.size());
  }
}

TEST_CASE("what a person set wins over what is read") {
  const CleanText cleaned = clean(read_text("Agenda\n1. A\n2. B\n3. C\n", "pack.txt"));
  const OrganisationAuthority authority = no_authority();
  const Outline outline = outline_pack(cleaned, outline_words(), authority,
                                       {"Parish of Nether Wallop", "Burial Board", "2020-02-03", "A pack"});
  CHECK(outline.organisation == "Parish of Nether Wallop");
  CHECK(outline.body == "Burial Board");
  CHECK(outline.meeting_date == "2020-02-03");
  CHECK(outline.title == "A pack");
}

TEST_CASE("what is set for a pack of one document is set for that document") {
  const OrganisationAuthority authority = no_authority();
  for (const std::string_view text :
       {"12 June 2024\n\nDear Chair\n\nAnnual assessment\n\nI write to tell you.\n\nYours sincerely\n\nJ "
        "Grant\n",
        "Minutes of the meeting of the Board held on 4 May 2023\n\nPresent: A Ash\n\n1. Apologies\nNone.\n",
        "A note of no kind\n\nSome text.\n"}) {
    INFO(text);
    const CleanText cleaned = clean(read_text(text, "pack.txt"));
    const Outline outline = outline_pack(cleaned, outline_words(), authority,
                                         {"Parish of Nether Wallop", "Burial Board", "2020-02-03", "A pack"});
    CHECK(outline.organisation == "Parish of Nether Wallop");
    CHECK(outline.body == "Burial Board");
    CHECK(outline.meeting_date == "2020-02-03");
    REQUIRE(outline.documents.size() == 1);
    const Document& document = outline.documents.front();
    CHECK(document.organisation == "Parish of Nether Wallop");
    CHECK(document.body == "Burial Board");
    CHECK(document.meeting_date == "2020-02-03");
    CHECK(document.title == "A pack");
  }
}

TEST_CASE("an outline stays linear in the pack") {
  std::string pack = "Agenda\n\n1. A\n2. B\n3. C\n\n";
  for (int i = 0; i < 20'000; ++i)
    pack += "Enc " + std::to_string(i) +
            "\n\nReport title: Paper\nAuthor: Ann Ash\nDate: 1 May 2023\n\nAgenda\n\nDear all\n\n";
  const CleanText cleaned = clean(read_text(pack, "pack.txt"));
  const OrganisationAuthority authority = no_authority();
  const auto begin = std::chrono::steady_clock::now();
  CHECK(outline_pack(cleaned, outline_words(), authority).documents.size() > 1000);
  CHECK(std::chrono::steady_clock::now() - begin <
        std::chrono::seconds(20));  // about 1 s; a square law takes minutes
}
