#include "indexer/outline/cover_sheet.h"

#include <catch2/catch.hpp>

#include "indexer/extract/text_reader.h"
#include "vocabulary_for_tests.h"

using namespace quorate;

TEST_CASE("cover sheets are read whatever their layout") {
  struct Case {
    std::string_view name, text, shown;  // title | mark | item | author | sponsor | purposes, a line a sheet
  };
  const Case cases[] = {
      {"labels with colons in cells",
       "Name of meeting:\tBoard\nDate:\t11 August 2022\t\tPaper:\tC\nReport title:\tFinance\nReport "
       "author:\tAnn Ash, Head\n"
       "To approve ☐\tFor assurance ⊠\tTo note ⊠\n",
       "Finance | C |  | Ann Ash, Head |  | assure note\n"},
      {"labels without colons in pipes",
       "| Date of Meeting | 2 May 2020 |\n| Title of Paper | Strategy |\n| Author | Bo Birch |\n| Agenda "
       "Item | 7 |\n",
       "Strategy |  | 7 | Bo Birch |  | \n"},
      {"plain lines in capitals",
       "REPORT TO: TRUST BOARD\n\nDATE: 4th JULY 2019\n\nREPORT BY: CHIEF EXECUTIVE\n\nSUBJECT: UPDATE\n",
       "UPDATE |  |  | CHIEF EXECUTIVE |  | \n"},
      {"boxes before their words",
       "Report title:    Finance    Agenda ref:    TB/1\nAuthor:    Ann Ash\nPurpose:    [X] Approval    [ ] "
       "Assurance\n",
       "Finance |  | TB/1 | Ann Ash |  | approve\n"},
      {"words cut by columns", "Meeting:\tBoard\nReport title:\tRisk Sharing A\tpproach\nAuthor:\tAnn Ash\n",
       "Risk Sharing Approach |  |  | Ann Ash |  | \n"},
      {"a title where others have the mark",
       "┌─────────┬────────────────────────┐\n│ Paper   │ Beds over the winter   │\n│ Author  │ Ann Ash      "
       "       "
       "   │\n│ Lead    │ Bo Birch               │\n└─────────┴────────────────────────┘\n",
       "Beds over the winter |  |  | Ann Ash | Bo Birch | \n"},
      {"a table's header is none", "Title\tLead\tDate\tStatus\nRoof\tAnn Ash\t1 May 2020\tOpen\n", ""},
      {"two sheets in a row",
       "Meeting: Board\nDate: 1 May 2020\nTitle: One\nAuthor: Ann Ash\n\n\n\n\nMeeting: Board\nDate: 1 May "
       "2020\nTitle: Two\nAuthor: Bo Birch\n",
       "One |  |  | Ann Ash |  | \nTwo |  |  | Bo Birch |  | \n"},
  };
  for (const Case& c : cases) {
    INFO(c.name);
    const CleanText text = clean(read_text(c.text, "paper.txt"));
    const RowFaces rows(text);
    std::string shown;
    for (const CoverSheet& cover : find_cover_sheets(rows, outline_words())) {
      shown += cover[CoverField::title] + " | " + cover[CoverField::mark] + " | " + cover[CoverField::item] +
               " | " + cover[CoverField::author] + " | " + cover[CoverField::sponsor] + " | ";
      for (std::size_t i = 0; i < cover.purpose.size(); ++i)
        shown += (i ? " " : "") + std::string(name_of(cover.purpose[i]));
      shown += "\n";
    }
    CHECK(shown == c.shown);
  }
}
