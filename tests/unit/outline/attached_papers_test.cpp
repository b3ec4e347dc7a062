#include <catch2/catch.hpp>

#include <string>
#include <string_view>
#include <vector>

#include "analyzers/organisations.h"
#include "indexer/extract/text_reader.h"
#include "indexer/outline/outline.h"
#include "indexer/outline/paper_links.h"
#include "vocabulary_for_tests.h"

using namespace quorate;

namespace {

constexpr std::string_view kKnown =
    "id\tname\tcode\tother_names\tpredecessors\n"
    "care-quality-commission\tCare Quality Commission\t\tCQC\t\n";

constexpr std::string_view kCover =
    "Meeting: Board of Fenside Trust\nDate: 2 May 2024\nPaper: C\nReport title: ";

// "line type date issuer: title" of each document, a line each.
std::string documents_of(const std::string& pack) {
  const CleanText text = clean(read_text(pack, "pack.txt"));
  const OrganisationAuthority authority{kKnown};
  Outline outline = outline_pack(text, outline_words(), authority);
  tell_reports_on_attached(outline.documents);
  std::string shown;
  for (const Document& document : outline.documents) {
    shown += std::to_string(text.rows[document.rows.first].lines.first) + " " +
             std::string(name_of(document.type)) + " [" + document.document_date + "] [" + document.issuer +
             "] " + document.title + "\n";
  }
  return shown;
}

struct Case {
  std::string_view name;
  std::string pack;
  std::string documents;
};

void check(const std::vector<Case>& cases) {
  for (const Case& c : cases) {
    INFO(c.name);
    CHECK(documents_of(c.pack) == c.documents);
  }
}

std::string covered(std::string_view title, std::string_view rest) {
  return std::string(kCover).append(title).append("\nReport author: Ann Ash\n\n").append(rest);
}

}  // namespace

TEST_CASE("a title that only tells about a plan is a report's") {
  check({
      {"a plan", covered("Green Plan", "The plan.\n"), "1 strategy_or_plan [] [] Green Plan\n"},
      {"an update", covered("Estates Strategy - Update", "What was done.\n"),
       "1 report [] [] Estates Strategy - Update\n"},
      {"a report on it", covered("Green Plan Annual Report", "What was done.\n"),
       "1 report [] [] Green Plan Annual Report\n"},
  });
}

TEST_CASE("a paper's own date is printed at its title, its signature or its version") {
  check({
      {"a meeting that the title tells of", covered("Summary of the Panel held on 3 April 2024", "It met.\n"),
       "1 report [] [] Summary of the Panel held on 3 April 2024\n"},
      {"the title's own", covered("Homes report, 3 April 2024", "It met.\n"),
       "1 report [2024-04-03] [] Homes report, 3 April 2024\n"},
      {"a signature", covered("Homes report", "It met.\n\nJo Bell\nHead of Homes\n24 April 2024\n"),
       "1 report [2024-04-24] [] Homes report\n"},
      {"a version", covered("Homes report", "It met.\n\nFINAL v2.0\n4 April 2024\n\nText.\n"),
       "1 report [2024-04-04] [] Homes report\n"},
      {"a date in the text", covered("Homes report", "It met.\n\nOpening\n4 April 2024\n\nText.\n"),
       "1 report [] [] Homes report\n"},
      {"a signature later than the meeting", covered("Homes report", "It met.\n\nJo Bell\n24 June 2024\n"),
       "1 report [] [] Homes report\n"},
  });
}

TEST_CASE("an appendix with a title block is a document, a captioned table is none") {
  const std::string parent = "1 report [] [] Homes report\n";
  const auto pack = [](std::string_view appendix) {
    return covered("Homes report", "It met.\n\nAppendix 1\n\n" + std::string(appendix));
  };
  check({
      {"who wrote it", pack("Repairs in the valley\n\nAuthor: Dr Jo Bell, Surveyor\n\nThe survey began.\n"),
       parent + "9 appendix [] [] Repairs in the valley\n"},
      {"its month", pack("Repairs in the valley July 2023\n\nThe survey began in the spring.\n"),
       parent + "9 appendix [] [] Repairs in the valley July 2023\n"},
      {"its period", pack("Repairs in the valley\n\nReporting period 2023-24\n\nThe survey began.\n"),
       parent + "9 appendix [] [] Repairs in the valley\n"},
      {"a table under another word",
       covered("Homes report", "It met.\n\nAttachment 1\nRepairs by team\nTeam\tDone\tOpen\nNorth\t4\t5\n"),
       parent},
      {"a table", pack("Repairs July 2023\n\nTeam\tDone\tOpen\nNorth\t4\t5\n"), parent},
  });
}

TEST_CASE("a published document bears its publisher and its whole title") {
  const auto pack = [](std::string_view end) {
    return covered("Homes report",
                   "It met.\n\n\n\nSafer homes\nNext steps to better repairs\nacross the valley\n\n"
                   "Contents\n\nIntroduction\n\nIt begins.\n\n" +
                       std::string(end));
  };
  const std::string title = "Safer homes: Next steps to better repairs across the valley\n";
  check({
      {"a line of copyright", pack("© Care Quality Commission 2024\n"),
       "1 report [] [] Homes report\n11 appendix [] [Care Quality Commission] " + title},
      {"an imprint", pack("Care Quality Commission\n151 Station Road\nLondon\n"),
       "1 report [] [] Homes report\n11 appendix [] [Care Quality Commission] " + title},
      {"none", pack("It ends.\n"), "1 report [] [] Homes report\n11 appendix [] [] " + title},
  });
}

TEST_CASE("a register that is attached is no part of the report on it") {
  check({{"a register",
          covered("Risk Register",
                  "Risk\tLikelihood\tCurrent score\tTarget score\nFire\t2\t8\t4\n\n\n\n\nAppendix 1\n\n"
                  "Fenside Trust\n\nRisk Register 2024/25\n\nRisk\tOwner\tScore\nFire\tJo Bell\t8\n"),
          "1 report [] [] Risk Register\n13 risk_register [] [] Risk Register 2024/25\n"}});
}

TEST_CASE("a title that ends in whose it is opens a paper, and guidance on interests is no register") {
  const std::string agenda =
      "Fenside Trust\nBoard\n2 May 2024\n\nAgenda\n1. Apologies\n2. Declaration of interests\n3. Homes\n4. "
      "Any other business\n\n\n\n";
  check({
      {"guidance",
       agenda + "Declaration of interests for members of the Fenside Board\n\nMembers say what they have an "
                "interest in.\n\nType of Interest\tDescription\nFinancial Interests\tOf money\nPersonal "
                "Interests\tOf friends\nIndirect Interests\tOf others\n",
       "1 agenda [] [] Board – agenda\n13 other [] [] Declaration of interests for members of the "
       "Fenside Board\n"},
      {"a register",
       agenda +
           "Declaration of interests of members of the Fenside Board\n\nName\tInterest\nJo Bell\tNone\nAnn "
           "Ash\tOwns land\nCy Fox\tNone\n",
       "1 agenda [] [] Board – agenda\n13 register_of_interests [] [] Declaration of interests of "
       "members of the Fenside Board\n"},
  });
}
