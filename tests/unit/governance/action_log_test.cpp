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
      {"the day of the meeting beneath the reference",
       "Minute\tAction\tLead\tTimescale\nMB(24)087 26.09.24\tReport on talks\tAnn Ho\tJanuary 2025\n"
       "AP 7/24 28.11.24\tBring the plan\tBo Hay\tMarch 2025\n",
       "MB(24)087 (Ann Ho; 2025-01) Report on talks\nAP 7/24 (Bo Hay; 2025-03) Bring the plan\n"},
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
      {"the item's number is the reference where no column holds one",
       "Owner\tAction\tMeeting\tItem\tDue\tStatus\n"
       "L Castellano\tReport on volunteers\t16 June 2022\t4.3\t20/10/2022\tOverdue\n"
       "T Macready\tClose actions\t15 September 2022\t1.3 Action register\t30/09/2022\tComplete\n",
       "4.3 (L Castellano; 2022-10-20; Overdue) Report on volunteers\n"
       "1.3 (T Macready; 2022-09-30; Complete) Close actions\n"},
      {"a year before an item's title is no reference",
       "Item\tAction\tOwner\tDue\n2023 budget\tBring figures\tAnn Ho\t5 May 2024\n",
       "(Ann Ho; 2024-05-05) Bring figures\n"},
      {"labels in two languages",
       "Cyf / Ref\tDyddiad / Date\tCam Gweithredu / Action\tArweinydd / Lead\tErbyn / By\tStatws / Status\n"
       "PM(23)61\t30/03/2023\tBring the strategy\tHuw Tanat\tNov 2023\tAr agor / Open\n",
       "PM(23)61 (Huw Tanat; 2023-11; Open) Bring the strategy\n"},
      {"labels in one other language",
       "Cyf\tCam Gweithredu\tArweinydd\tErbyn\tStatws\nPM(23)61\tCyflwyno\tHuw Tanat\t30/11/2023\tOpen\n",
       "PM(23)61 (Huw Tanat; 2023-11-30; Open) Cyflwyno\n"},
      {"English first, its other language behind",
       "Reference / Tagairt\tAction / Gn\u00edomh\tOwner / \u00dain\u00e9ir\tDue / Dlite\n"
       "7\tWrite\tM. Daly\t5 May 2024\n",
       "7 (M. Daly; 2024-05-05) Write\n"},
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

TEST_CASE("who asks stands in a cell or on a line of its own") {
  struct Case {
    std::string what, paper, askers;
  };
  const Case cases[] = {
      {"rows of labels",
       "Name\tMs Jacqui Thorne, Weir Court\nQuestion\tWhy does the lift break down?\nAnswer\tIt is old.\n\n"
       "Name\tAbdul Karim Saleh, Mill Rise\nQuestion\tWill the Board pay?\nAnswer\tYes.\n",
       "Ms Jacqui Thorne\nAbdul Karim Saleh\n"},
      {"lines of labels",
       "Question from:\nMs Jacqui Thorne\nWhy does the lift break down?\nAnswer: It is old.\n",
       "Ms Jacqui Thorne\n"},
      {"a number on a line, the name under it",
       "Question 1\nMs Jacqui Thorne, Weir Court\nWhy does the lift break down?\n", "Ms Jacqui Thorne\n"},
      {"labels in two languages",
       "CWESTIYNAU GAN Y CYHOEDD / QUESTIONS FROM THE PUBLIC\n\n"
       "Cwestiwn gan / Question from: Mr Ieuan Cothi\nA fydd yr adran yn ailagor cyn diwedd y flwyddyn, ac "
       "os na fydd, pryd y bydd?\nAteb / Answer: Na fydd.\n",
       "Mr Ieuan Cothi\n"},
      {"a table with a column of names",
       "No\tName\tQuestion\tAnswer\n1\tMs Jacqui Thorne, Weir Court\tWhy does it break?\tIt is old.\n"
       "2\tAbdul Karim Saleh\tWill the Board pay?\tYes.\n",
       "Ms Jacqui Thorne\nAbdul Karim Saleh\n"},
      {"a number alone and a question", "Question 1\nWill the Board pay?\nAnswer: Yes.\n", ""},
  };
  for (const Case& c : cases) {
    INFO(c.what);
    const CleanText text = rows_of(c.paper);
    const Document document = whole_document(text, PaperType::public_questions, "Board");
    CHECK(told_questions(find_questions(text, document, shipped_vocabulary())) == c.askers);
  }
}

TEST_CASE("a table of actions is read in a paper of no known type, its own plan isn't") {
  const std::string table =
      "Action\tOwner\tDue date\nOrder the boiler\tA Moss\t5 May 2025\nFit the boiler\tB Lunn\t6 June 2025\n";
  const std::string told = "(A Moss; 2025-05-05) Order the boiler\n(B Lunn; 2025-06-06) Fit the boiler\n";
  const std::pair<std::string, std::string> cases[] = {
      {"What we said in March\n" + table, told},
      {"Next steps\n" + table, ""},
      {"Next steps\n" + table + "What the Board asked for\n" + table, told},
      {"Costs\nItem\tOwner\tCost\nBoiler\tA Moss\t5,000\nPump\tB Lunn\t400\n", ""}};
  for (const auto& [paper, actions] : cases) {
    CAPTURE(paper);
    const CleanText text = rows_of(paper);
    const Document document = whole_document(text, PaperType::other, "Board");
    CHECK(told_actions(find_actions(text, document, {}, shipped_vocabulary()), text) == actions);
  }
}

TEST_CASE("an action without an item is named by what is to be done") {
  const CleanText text =
      rows_of("Ref\tTitle\tOwner\tDue\n7\tBring the plan. It was late.\tAnn Ho\t5 May 2024\n");
  const Document document = whole_document(text, PaperType::action_log, "Board");
  const std::vector<Item> actions = find_actions(text, document, {}, shipped_vocabulary());
  REQUIRE(actions.size() == 1);
  CHECK(actions[0].title == "Bring the plan");
}
