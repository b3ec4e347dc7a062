#include "indexer/extract/page_layout.h"

#include <catch2/catch.hpp>

#include <limits>
#include <sstream>
#include <string>

#include "indexer/extract/table_rows.h"
#include "tests/unit/extract/blocks_text.h"

namespace quorate {
namespace {

using Shown = std::vector<std::string>;

constexpr float kCharacter = 5;  // points wide, in type of 10 points

// A page drawn with characters: each takes 5 points, each line 12; "*word*" is bold, words part at blanks.
WordPage drawn(const std::string& picture, int number = 1) {
  WordPage page;
  page.number = number;
  page.width = 600;
  page.height = 840;
  std::istringstream lines(picture);
  std::string line;
  for (float y = 40; std::getline(lines, line); y += 12) {
    for (std::size_t at = line.find_first_not_of(' '); at != std::string::npos;
         at = line.find_first_not_of(' ', at)) {
      const std::size_t end = std::min(line.find(' ', at), line.size());
      PageWord word;
      word.text = line.substr(at, end - at);
      word.box = {static_cast<float>(at) * kCharacter, y, static_cast<float>(end) * kCharacter - 1, y + 10};
      word.size = 10;
      if (word.text.size() > 2 && word.text.front() == '*' && word.text.back() == '*') {
        word.text = word.text.substr(1, word.text.size() - 2);
        word.bold = true;
      }
      page.words.push_back(word);
      at = end;
    }
  }
  return page;
}

Shown laid(const std::string& picture) { return shown(lay_out({drawn(picture)})[0].blocks); }

TEST_CASE("a page is read in the order that a person reads it") {
  struct Row {
    const char* name;
    const char* picture;
    Shown expected;
  };
  const Row rows[] = {
      {"running text",
       "The Board met in public.\nThe Chair welcomed everyone.\n",
       {"The Board met in public.", "The Chair welcomed everyone."}},
      {"a table by baseline with a wrapped cell",
       "Ref        Action                     Owner\n"
       "TB/22/139  Bring revised standing     R Quested\n"
       "           orders\n"
       "TB/23/012  Report on falls            A Osei\n",
       {"Ref | Action | Owner", "TB/22/139 | Bring revised standing/orders | R Quested",
        "TB/23/012 | Report on falls | A Osei"}},
      {"a reference cut by its narrow column is one",
       "Ref       Title                       Lead       Time\n"
       "ICB/      Chief Executive report      A Gee      09:30\n"
       "22/37\n"
       "ICB/      Finance report              B Aitch    09:45\n"
       "22/38\n",
       {"Ref | Title | Lead | Time", "ICB/22/37 | Chief Executive report | A Gee | 09:30",
        "ICB/22/38 | Finance report | B Aitch | 09:45"}},
      {"the body of a minute is not part of its heading row",
       "TB/23/041   Welcome and apologies\n"
       "            The Chair welcomed everyone to the meeting and noted the apologies.\n"
       "            The meeting was quorate.\n"
       "\n"
       "TB/23/042   Declarations of interest\n"
       "            There were none.\n",
       {"TB/23/041 | Welcome and apologies",
        "The Chair welcomed everyone to the meeting and noted the apologies.", "The meeting was quorate.",
        "TB/23/042 | Declarations of interest", "There were none."}},
      {"names under a label are rows",
       "Present:     Ann Gee          Chair\n"
       "             Bob Aitch        Chief Executive\n"
       "             Cat Eye          Medical Director\n",
       {"Present: | Ann Gee | Chair", " | Bob Aitch | Chief Executive", " | Cat Eye | Medical Director"}},
      {"numbers under each other are no wrapped cell",
       "Indicator                 Target    Apr\n"
       "Seen within four hours    76.0%     66.2%\n"
       "Waiting twelve hours      0         187\n",
       {"Indicator | Target | Apr", "Seen within four hours | 76.0% | 66.2%",
        "Waiting twelve hours | 0 | 187"}},
      {"wide cells of two columns keep their rows",
       "*ALERT*                                      *ADVISE*\n"
       "Training stands at 86% and will not          The Committee approved the plan for\n"
       "reach 90% before the end of August.          the year and the revised policy too.\n"
       "We look at it each month.\n"
       "Falls with harm doubled in the last          The Chief Nurse will bring a review\n"
       "quarter of the year.                         to the July Board.\n",
       {"=ALERT | ADVISE",
        "Training stands at 86% and will not/reach 90% before the end of August./We look at it each month. | "
        "The Committee approved the plan for/the year and the revised policy too.",
        "Falls with harm doubled in the last/quarter of the year. | The Chief Nurse will bring a review/to "
        "the July Board."}},
  };
  for (const Row& row : rows) {
    INFO(row.name);
    CHECK(laid(row.picture) == row.expected);
  }
}

TEST_CASE("columns of running text are read one after the other") {
  std::string picture = "                         What we heard this year from you\n\n";
  std::string left, right;
  for (char c = 'a'; c <= 'l'; ++c) {
    const std::string left_text = std::string("left line ") + c + " of the story that we were told";
    const std::string right_text = std::string("right line ") + c + " of the answer that was given";
    picture += left_text + std::string(48 - left_text.size(), ' ') + right_text + "\n";
    left += (left.empty() ? "" : " ") + left_text;
    right += (right.empty() ? "" : " ") + right_text;
  }
  CHECK(laid(picture) == Shown{"What we heard this year from you", left, right});
}

TEST_CASE("lines of a paragraph are joined, and other lines are not") {
  struct Row {
    const char* name;
    const char* picture;
    Shown expected;
  };
  const Row rows[] = {
      {"a sentence that goes on",
       "The performance of the committee is set out in the summary of\n"
       "that meeting, which is found elsewhere on this Board agenda.\n",
       {"The performance of the committee is set out in the summary of that meeting, which is found "
        "elsewhere "
        "on this Board agenda."}},
      {"a full line that ends its sentence",
       "The Board received the report of the Chief Executive of today.\n"
       "The Chair thanked all who had worked on it over the long year.\n",
       {"The Board received the report of the Chief Executive of today.",
        "The Chair thanked all who had worked on it over the long year."}},
      {"numbered paragraphs and bullets",
       "4.1 Work goes on with the partners of the system as it was told\n"
       "4.2 The register has been kept under review by the performance\n"
       "board over the period\n"
       "(a) the first of two parts of what the Board was asked to agree\n"
       "\u2022 the second of two\n",
       {"4.1 Work goes on with the partners of the system as it was told",
        "4.2 The register has been kept under review by the performance board over the period",
        "(a) the first of two parts of what the Board was asked to agree", "\u2022 the second of two"}},
      {"short lines",
       "Ann Gee, Chair\nBob Aitch, Chief Executive\nCat Eye, Medical Director\n"
       "The meeting was held in public and was quorate from its beginning.\n",
       {"Ann Gee, Chair", "Bob Aitch, Chief Executive", "Cat Eye, Medical Director",
        "The meeting was held in public and was quorate from its beginning."}},
      {"bold over plain",
       "*The* *terms* *of* *reference* *of* *the* *joint* *committee* *of* *both* *bodies*\n"
       "were agreed.\n",
       {"*The terms of reference of the joint committee of both bodies", "were agreed."}},
  };
  for (const Row& row : rows) {
    INFO(row.name);
    CHECK(laid(row.picture) == row.expected);
  }
}

TEST_CASE("heads and feet that repeat are kept apart, and the page number is read") {
  std::vector<WordPage> pages;
  for (int i = 1; i <= 6; ++i)
    pages.push_back(drawn("Wrayburn Trust                       Board of Directors\n\nEnc " +
                              std::to_string(i) + "\nText of page " +
                              std::string(1, static_cast<char>('a' + i)) + " alone\n\n" +
                              "                     Page " + std::to_string(i + 30) + " of 87\n",
                          i));
  const std::vector<Page> laid_out = lay_out(pages);
  REQUIRE(laid_out.size() == 6);
  CHECK(laid_out[2].printed == "33");
  CHECK(shown(laid_out[2].blocks) ==
        Shown{"~ Wrayburn Trust   Board of Directors", "Enc 3", "Text of page d alone", "~ Page 33 of 87"});
}

TEST_CASE("what repeats over one paper alone stays where it stands first") {
  std::vector<WordPage> pages;
  for (int i = 1; i <= 12; ++i)
    pages.push_back(drawn((i >= 4 && i <= 7 ? "Paper C: recovery plan\n\n" : "\n\n") + std::string("Body ") +
                              static_cast<char>('a' + i) + "\n",
                          i));
  const std::vector<Page> laid_out = lay_out(pages);
  CHECK(shown(laid_out[3].blocks) == Shown{"Paper C: recovery plan", "Body e"});
  CHECK(shown(laid_out[4].blocks) == Shown{"~ Paper C: recovery plan", "Body f"});
}

TEST_CASE("larger type is a heading, and overprinted words count once") {
  WordPage page = drawn("Summary\nThe text of the paper follows in ordinary type.\n");
  page.words[0].size = 16;
  page.words.push_back(page.words[0]);
  page.words.back().box.left += 0.5F;
  CHECK(shown(lay_out({page})[0].blocks) ==
        Shown{"# Summary", "The text of the paper follows in ordinary type."});
}

TEST_CASE("boxes without sense are left out") {
  WordPage page = drawn("Sense\n");
  const float huge = std::numeric_limits<float>::max(), none = std::numeric_limits<float>::quiet_NaN();
  for (const Box& box :
       {Box{none, 1, 2, 3}, Box{-huge, -huge, huge, huge}, Box{5, 5, 4, 4}, Box{9000, 1, 9010, 9}})
    page.words.push_back({"nonsense", box, 10, false, true});
  page.words.push_back({"sideways", {100, 100, 110, 110}, 10, false, false});
  const Shown lines = shown(lay_out({page})[0].blocks);
  CHECK(lines.size() <= 2);
  CHECK(std::find(lines.begin(), lines.end(), "Sense") != lines.end());
}

TEST_CASE("lines of a wrapped cell are joined") {
  struct Row {
    const char *cell, *line, *expected;
  };
  const Row rows[] = {{"ICB/", "22/37", "ICB/22/37"},
                      {"ICB/22", "/37", "ICB/22/37"},
                      {"either /", "or", "either /\nor"},
                      {"COVID-", "19", "COVID-19"},
                      {"non-", "executive", "non-\nexecutive"},
                      {"Chief", "Executive", "Chief\nExecutive"},
                      {"", "x", "x"}};
  for (const Row& row : rows) {
    std::string cell = row.cell;
    join_wrapped(cell, row.line);
    CHECK(cell == row.expected);
  }
}

}  // namespace
}  // namespace quorate
