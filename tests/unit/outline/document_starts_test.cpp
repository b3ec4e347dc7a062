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
