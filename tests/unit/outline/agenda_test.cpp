#include "indexer/outline/agenda.h"

#include <catch2/catch.hpp>

#include "indexer/extract/text_reader.h"
#include "vocabulary_for_tests.h"

using namespace quorate;

TEST_CASE("numbers and references that open a line") {
  struct Case {
    std::string_view line, ref;
  };
  const Case cases[] = {
      {"7. Minutes", "7."},
      {"5.2 Warrants", "5.2"},
      {"ICB/22/41 Update", "ICB/22/41"},
      {"VII.  NEW BUSINESS", "VII."},
      {"A.  Payment of Bills", "A."},
      {"(iii) Report", "(iii)"},
      {"23/41 Apologies", "23/41"},
      {"12a Budget", "12a"},
      {"6(a) Budget", "6(a)"},
      {"10:30 Coffee", ""},
      {"A report was made", ""},
      {"Welcome", ""},
      {"2024-07 is no year", ""},
      {"£5m saved", ""},
      {"I thank the staff", ""},
  };
  for (const Case& c : cases) {
    INFO(c.line);
    CHECK(opening_reference(c.line).ref == c.ref);
  }
  CHECK(bare_reference("(iii)") == "iii");
  CHECK(bare_reference("6(a)") == "6(a)");
  CHECK(bare_reference("7.") == "7");
}

TEST_CASE("agendas are read in their many layouts") {
  struct Case {
    std::string_view name, text, shown;
  };
  const Case cases[] = {
      {"columns with names",
       "REF\tAGENDA ITEM\tACTION\tPRESENTER\tPAPER\tTIMING\nX/1/1\tWelcome\tTo receive\tAnn "
       "Ash\tVerbal\t9:00am\n"
       "X/1/2\tMinutes\tTo approve\tAnn Ash / Bo Birch\tA to follow\t\n",
       "X/1/1 Welcome | receive | Ann Ash |  | 9:00am\nX/1/2 Minutes | approve | Ann Ash; Bo Birch | A "
       "| \n"},
      {"lines with details below",
       "1. Apologies\n2. Budget (Pages 3 - 8)\nReport of the Director of Finance.\n",
       "1 Apologies |  |  |  | \n2 Budget |  | Director of Finance |  | \n"},
      {"a damaged reference", "REF\tITEM\tLEAD\nAB/2/17\tOne\tX\n105/2/10\tTwo\tX\nAB/2/19\tThree\tX\n",
       "AB/2/17 One |  | X |  | \nAB/2/18 Two |  | X |  | \nAB/2/19 Three |  | X |  | \n"},
      {"times in front of the numbers",
       "Time    No.    Item         Lead\n9.00    1      Welcome      Chair\n9.20    2      Log          "
       "CEO\n",
       "1 Welcome |  | Chair |  | 9.00\n2 Log |  | CEO |  | 9.20\n"},
      {"a column of numbers without a name",
       "| | Item | Paper | Lead |\n|--|--|--|--|\n| 1.1 | Welcome | Verbal | Chair |\n",
       "1.1 Welcome |  | Chair |  | \n"},
      {"a date is no item", "Agenda\n2 December 2020 10:00\n1. Welcome\n2. Minutes\n",
       "1 Welcome |  |  |  | \n2 Minutes |  |  |  | \n"},
      {"a paper's code alone is no item, and one behind an item is its paper's",
       "1. Welcome\n2. Budget\nReport of the Treasurer (FR/24/31)\n3. Close\n\nFR/24/31\n",
       "1 Welcome |  |  |  | \n2 Budget |  | Treasurer | FR/24/31 | \n3 Close |  |  |  | \n"},
      {"columns in two languages",
       "Rhif / No\tEitem / Item\tArweinydd / Lead\n1\tCroeso / Welcome\tAnn Ash\n",
       "1 Croeso / Welcome |  | Ann Ash |  | \n"},
      {"what comes with an item and who reports are no part of its title",
       "1 Sederunt (verbal)\n2(a) Budget – report by Chief Finance Officer (copy herewith)\n"
       "2(b) Rents: Report of the Treasurer (Paper C) – for information\n"
       "3 Policy [For decision]\n",
       "1 Sederunt |  |  |  | \n2(a) Budget |  | Chief Finance Officer |  | \n"
       "2(b) Rents | note | Treasurer | C | \n3 Policy | approve |  |  | \n"},
      {"a title with a dash and a colon keeps what is its own",
       "1. Finance Report – Month 3\n2. Report of the Chief Executive\n3. Waste: Performance in Quarter 1\n",
       "1 Finance Report – Month 3 |  |  |  | \n2 Report of the Chief Executive |  |  |  | \n"
       "3 Waste: Performance in Quarter 1 |  |  |  | \n"},
      {"what is asked, on the line below",
       "1. Minutes\n   To approve as a correct record the minutes of 10th May 2024.\n2. Close\n",
       "1 Minutes | approve |  |  | \n2 Close |  |  |  | \n"},
      {"numbers behind their word", "Item 5.1 Welcome\nItem 5.2 - Voids (Paper 5.2)\nItem 5.3 Close\n",
       "5.1 Welcome |  |  |  | \n5.2 Voids |  |  | 5.2 | \n5.3 Close |  |  |  | \n"},
      {"numbers in the column of titles",
       "Time\tTopic\tLead\tTab\n1:00 p.m.\t1. Call to Order\tA. Ash\t–\n1:05 p.m.\t2. Budget\tB. "
       "Birch\tTab 1\n",
       "1 Call to Order |  | A. Ash |  | 1:00 p.m.\n2 Budget |  | B. Birch | Tab 1 | 1:05 p.m.\n"},
      {"a title on two lines",
       "TB/1     Minutes of the meeting      Chair      Enc 1\n         held in May\n",
       "TB/1 Minutes of the meeting held in May |  | Chair | Enc 1 | \n"},
      {"numbers last, times first, a break between",
       "Timing   Lead        Matter                           Doc     No\n"
       "14:00    Chair       Opening remarks                  -       2025/031\n"
       "         Chair       Declarations of interest         -       2025/032\n"
       "14:05    Treasurer   Precept for the coming year      FR-1    2025/033\n"
       "14:30    Break\n"
       "14:40    All         Any other business               -       2025/034\n",
       "2025/031 Opening remarks |  | Chair |  | 14:00\n2025/032 Declarations of interest |  | Chair |  | \n"
       "2025/033 Precept for the coming year |  | Treasurer | FR-1 | 14:05\n"
       "2025/034 Any other business |  | All |  | 14:40\n"},
      {"pages first, numbers in brackets, no header",
       "-\t(1)\tApologies\n3\t(2)\tMinutes of the last meeting\n\t\tTo approve the minutes.\n"
       "9\t(3)\tBus gate\n",
       "1 Apologies |  |  |  | \n2 Minutes of the last meeting | approve |  |  | \n3 Bus gate |  |  |  | \n"},
      {"the number in the middle, minutes for each item, a starred one",
       "| Purpose | Minutes | Sponsor | Title | Item | Paper |\n|--|--|--|--|--|--|\n"
       "| - | 5 | Chair | Apologies and quorum | 1 | - |\n| Decision | 25 | S. Dray | Reservoir works | 2 | "
       "C |\n"
       "| | | | **Consent** | | |\n| - | - | - | Use of the common seal | *3 | D |\n",
       "1 Apologies and quorum |  | Chair |  | 5\n2 Reservoir works | approve | S. Dray | C | 25\n"
       "3 Use of the common seal |  |  | D | \n"},
      {"letters with numbers in a plain list", "A1. Welcome\nA2. Minutes (Tab 1)\nB1. Dues\n*C1. Report\n",
       "A1 Welcome |  |  |  | \nA2 Minutes |  |  | Tab 1 | \nB1 Dues |  |  |  | \nC1 Report |  |  |  | \n"},
      {"leaders, papers in brackets and glosses are no part of a title",
       "1. Log ........ p. 9\n2. Rents: early view [P-7] APPROVE\n"
       "3. Consent (taken as read unless a member asks)\nl0. Close\n",
       "1 Log |  |  |  | \n2 Rents: early view | approve |  | P-7 | \n3 Consent |  |  |  | \n"
       "10 Close |  |  |  | \n"},
      {"a signature, a page's number and who was there are no items",
       "1. Apologies\n2. Budget\n3. Close\n\nK. Ravens\n\n1\n\nPRESENT: A. Ash\n\n4. Apologies\n",
       "1 Apologies |  |  |  | \n2 Budget |  |  |  | \n3 Close |  |  |  | \n"},
  };
  for (const Case& c : cases) {
    INFO(c.name);
    const CleanText text = clean(read_text(c.text, "agenda.txt"));
    const RowFaces rows(text);
    std::string shown;
    for (const AgendaLine& line : read_agenda(rows, {0, rows.size()}, outline_words())) {
      shown += line.ref + " " + line.title + " | ";
      for (const Verb verb : line.purpose) shown += name_of(verb);
      shown += " | ";
      for (std::size_t i = 0; i < line.presenter.size(); ++i) shown += (i ? "; " : "") + line.presenter[i];
      shown += " | " + line.paper + " | " + line.time + "\n";
    }
    CHECK(shown == c.shown);
  }
}
