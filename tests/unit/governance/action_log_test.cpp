#include <catch2/catch.hpp>

#include "tests/unit/governance/minutes_text.h"

using namespace quorate;

namespace {

std::string actions_of(std::string_view log) {
  const CleanText text = rows_of(log);
  const Document document = whole_document(text, PaperType::action_log, "Board");
  return told_actions(find_actions(text, document, {}, shipped_vocabulary()), text);
}

}  // namespace

TEST_CASE("an action log is read whatever the order of its columns") {
  struct Case {
    std::string what, log, actions;
  };
  const Case cases[] = {
      {"usual order",
       "Ref\tDate\tAction\tOwner\tDue\tProgress\tStatus\n"
       "B/23/9\t24.11.2022\tBring the plan\tR Quested\t31.01.2023\tDraft made\tOverdue\n",
       "B/23/9 (R Quested; 2023-01-31; Overdue) Bring the plan Draft made\n"},
      {"another order, the status before its comment",
       "Lead\tStatus\tTarget date\tAction required\tMinute no.\n"
       "J Ashdown / S Kell\tIn progress\tend of March 2024\tShow the numbers\t12\n",
       "12 (J Ashdown, S Kell; 2024-03; In progress) Show the numbers\n"},
      {"the position holds the status, the minute is the reference",
       "No.\tMeeting\tMinute\tAction\tOfficer\tTarget\tPosition\n"
       "2\t20/11/24\t23\tFill the two posts\tMs R. Delacourt\t31/01/25\tOpen \u2013 one filled\n",
       "23 (Ms R. Delacourt; 2025-01-31; Open) Fill the two posts Open \u2013 one filled\n"},
      {"the last of several dates is the due one; no date is kept as it stands",
       "Ref\tAction\tResponsible officer\tTo be completed by\n"
       "1\tReport back\tAmy Low\tJuly 2022 August 2022 October 2022\n"
       "2\tKeep watch\tBo Hay\tOn-going\n",
       "1 (Amy Low; 2022-10) Report back\n2 (Bo Hay; On-going) Keep watch\n"},
      {"a row without its own reference goes on",
       "Ref\tAction\tOwner\tDue\n4\tWrite the\tAnn Ho\t5 May 2024\n\tbusiness case\t\t\n",
       "4 (Ann Ho; 2024-05-05) Write the business case\n"},
      {"no actions", "Ref\tAction\tOwner\tDue\nNo outstanding actions.\n", ""},
      {"a table that is no log", "Area\tPlan\tActual\nA&E\t76%\t71%\n", ""},
  };
  for (const Case& c : cases) {
    INFO(c.what);
    CHECK(actions_of(c.log) == c.actions);
  }
}

TEST_CASE("who asks is named alone, once") {
  const std::string paper =
      "PUBLIC QUESTIONS\n\nQuestion 1 \u2013 Ms Farida Lomax\nWhy are the shops allowed?\nReply: The law "
      "allows them.\n\n"
      "Question 2 \u2013 Rev. Alistair Munn\nWill foodbanks be told?\nReply: Yes.\n\n"
      "Question 3 \u2013 Ms Farida Lomax\nAnd when?\n\n3. From Siobhan Rennick, Wrayburn Pensioners\nHow "
      "many waited?\n";
  const CleanText text = rows_of(paper);
  const Document document = whole_document(text, PaperType::public_questions, "Board");
  const std::vector<Item> questions = find_questions(text, document, shipped_vocabulary());
  CHECK(told_questions(questions) == "Ms Farida Lomax\nRev. Alistair Munn\nSiobhan Rennick\n");
}
