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
       "X/1/1 Welcome | receive | Ann Ash | Verbal | 9:00am\nX/1/2 Minutes | approve | Ann Ash; Bo Birch | A "
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
       "1.1 Welcome |  | Chair | Verbal | \n"},
      {"a date is no item", "Agenda\n2 December 2020 10:00\n1. Welcome\n2. Minutes\n",
       "1 Welcome |  |  |  | \n2 Minutes |  |  |  | \n"},
      {"a paper's code alone is no item, and one behind an item is its paper's",
       "1. Welcome\n2. Budget\nReport of the Treasurer (FR/24/31)\n3. Close\n\nFR/24/31\n",
       "1 Welcome |  |  |  | \n2 Budget |  | Treasurer | FR/24/31 | \n3 Close |  |  |  | \n"},
      {"columns in two languages",
       "Rhif / No\tEitem / Item\tArweinydd / Lead\n1\tCroeso / Welcome\tAnn Ash\n",
       "1 Croeso / Welcome |  | Ann Ash |  | \n"},
      {"a title on two lines",
       "TB/1     Minutes of the meeting      Chair      Enc 1\n         held in May\n",
       "TB/1 Minutes of the meeting held in May |  | Chair | Enc 1 | \n"},
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
