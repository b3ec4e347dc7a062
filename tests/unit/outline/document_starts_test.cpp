#include "indexer/outline/document_starts.h"

#include <catch2/catch.hpp>

#include "indexer/extract/text_reader.h"
#include "indexer/outline/outline.h"
#include "vocabulary_for_tests.h"

using namespace quorate;

namespace {

// First line, type and title of every document.
std::string documents_of(std::string_view text) {
  const CleanText cleaned = clean(read_text(text, "pack.txt"));
  const OrganisationAuthority authority("id\tname\tcode\tother_names\tpredecessors\n");
  std::string out;
  for (const Document& document : outline_pack(cleaned, outline_words(), authority).documents)
    out += std::to_string(cleaned.rows[document.rows.first].lines.first) + " " +
           std::string(name_of(document.type)) + " " + document.title + "\n";
  return out;
}

}  // namespace

TEST_CASE("no document begins in the middle of a sentence") {
  CHECK(documents_of("Trust Board paper F\n\n"
                     "HOLLINS VALE HOSPITALS NHS TRUST\n\n"
                     "Report to: Trust Board\n"
                     "Date: 4 July 2024\n"
                     "Report title: Winter beds\n\n"
                     "1. Beds\n\n"
                     "The wards stayed full to the end of March, as is told in the paper that stands\n"
                     "elsewhere on this Board agenda.\n\n"
                     "2. Staff\n\nNine nurses joined.\n\n"
                     "3. Money\n\nWithin its budget.\n\n"
                     "4. Risks\n\nNone is new.\n") == "1 report Winter beds\n");
}

TEST_CASE("a heading that continues the numbering of minutes opens no paper") {
  CHECK(documents_of("Town of Ashbrook\n"
                     "Town Board\n"
                     "Tuesday, May 14, 2024 at 6:00 pm\n\n"
                     "AGENDA\n\n"
                     "1. CALL TO ORDER\n"
                     "2. MINUTES OF APRIL 9, 2024\n"
                     "3. ROAD SALT CONTRACT\n"
                     "4. LIBRARY ROOF REPAIR\n"
                     "5. ADJOURNMENT\n\n\n\n"
                     "MINUTES\n"
                     "Town Board\n"
                     "Tuesday, April 9, 2024\n\n"
                     "Present: Supervisor Ann Moss, Councilman Joe Tate\n\n"
                     "1.   CALL TO ORDER\n\nThe meeting began at 6:00 pm.\n\n\n\n"
                     "3.   ROAD SALT CONTRACT\n\nMoved by Tate. Carried.\n\n\n\n"
                     "4.   LIBRARY ROOF REPAIR\n\nMoved by Moss. Carried.\n\n\n\n"
                     "5.   ADJOURNMENT\n\nThe meeting ended at 7:00 pm.\n") ==
        "1 agenda Town Board – agenda\n"
        "15 minutes Minutes\n");
}

TEST_CASE("what every meeting does opens no paper") {
  CHECK(documents_of("Town of Ashbrook\n"
                     "Town Board\n"
                     "Tuesday, May 14, 2024 at 6:00 pm\n\n"
                     "AGENDA\n\n"
                     "1. Call to order\n"
                     "2. Road salt contract\n"
                     "3. Library roof repair\n"
                     "4. Any other business\n"
                     "5. Date of next meeting\n\n\n\n"
                     "ROAD SALT CONTRACT\n"
                     "14 May 2024\n\n"
                     "Salt costs more.\n\n\n\n"
                     "ANY OTHER BUSINESS\n\n"
                     "The chair may take late items.\n\n\n\n"
                     "DATE OF NEXT MEETING\n\n"
                     "In June.\n") ==
        "1 agenda Town Board – agenda\n"
        "15 other Road salt contract\n");
}

TEST_CASE("a list of appendices in mid page ends a report and opens nothing") {
  CHECK(documents_of("Ashmere Council\n\n"
                     "Report to: Cabinet\n"
                     "Date: 4 July 2024\n"
                     "Report title: Parking fees\n\n"
                     "1.1 Fees were last raised in 2019.\n\n"
                     "1.2 They fall behind the cost of upkeep.\n\n"
                     "Appendices\n\n"
                     "No. Title\n\n"
                     "None\n\n"
                     "Author\n"
                     "Jane Oakes\n"
                     "Head of Parking\n") == "1 report Parking fees\n");
}

TEST_CASE("the heading of a part of the agenda is of its first paper's face") {
  CHECK(documents_of(
            "Harrow Shire Council\nOrdinary meeting\n12 June 2025\n\nAGENDA\n\n"
            "1    Apologies\n2    Officers' papers\n     2.1  Boat ramps\n     2.2  Rates on sheds\n3    "
            "Close\n\n\n\n"
            "2    OFFICERS' PAPERS\n2.1  BOAT RAMPS\nAuthor:  Ann Moss\nAuthoriser:  Joe Tate\nFile:  A1\n\n"
            "That Council mends the ramps.\n\n\n\n"
            "2.2  RATES ON SHEDS\nAuthor:  Ann Moss\nAuthoriser:  Joe Tate\nFile:  A2\n\n"
            "That Council leaves the rates.\n") ==
        "1 agenda Harrow Shire Council – agenda\n15 other Boat ramps\n25 other Rates on sheds\n");
}

TEST_CASE("a log of actions goes on over the foot of its page") {
  const std::string columns = " No.     Meeting     Action                Lead      Due        Status\n";
  CHECK(documents_of(
            "Northmoor Health Board\nBoard meeting\n29 February 2024\n\nAGENDA\n\n1. Apologies\n2. Action "
            "log\n3. Beds\n\n\n\nNORTHMOOR HEALTH BOARD - ACTION LOG\n\n" +
            columns +
            " 1       31/08/23    Send the beds plan    A Moss    25/04/24   Open\n\n"
            "Action log                                       Page 1 of 2\n\n" +
            columns + " 2       31/08/23    Ask for more beds     J Tate    25/04/24   Open\n") ==
        "1 agenda Northmoor Health Board – agenda\n13 action_log Northmoor Health Board - Action Log\n");
}

TEST_CASE("questions with a cover sheet and their answers are the questions themselves") {
  CHECK(documents_of(
            "Northmoor Health Board\n\nPaper 3\n\nMeeting: Board\nDate: 14 May 2025\nTitle: Questions from "
            "the public\nAuthor: Ann Moss\n\nName\tQuestion\tResponse\nJo Bell\tWhere are the "
            "beds?\tIn the north.\n") == "1 public_questions Questions from the public\n");
}
