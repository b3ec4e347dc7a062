#include "indexer/outline/row_roles.h"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "indexer/extract/text_reader.h"

using namespace quorate;

TEST_CASE("page numbers as they are printed") {
  struct Case {
    std::string_view line, number;
  };
  const Case cases[] = {
      {"Page 1 of 87", "1"}, {"Page 3", "3"}, {"- 12 -", "12"}, {"4 | Page", "4"},
      {"page 2/9", "2"},     {"12", ""},      {"Page", ""},     {"Page 3 has the table", ""},
      {"Pages 3 - 8", ""},   {"2022/23", ""}};
  for (const Case& c : cases) {
    INFO(c.line);
    CHECK(printed_page_of(c.line) == c.number);
  }
  CHECK(is_last_printed_page("Page 2 of 2"));
  CHECK_FALSE(is_last_printed_page("Page 2 of 12"));
  CHECK_FALSE(is_last_printed_page("Page 2"));
}

TEST_CASE("heads and feet of pages are told from marks of papers") {
  std::string pack;
  for (int page = 1; page <= 6; ++page) {
    pack += "Fenside Trust    Board 25.05.2023\n\nEnc " + std::to_string(page) + "\nPaper number " +
            std::string(1, static_cast<char>('a' + page)) + "\nThe first line of " +
            std::string(static_cast<std::size_t>(page), 'x') + "\n                    Page " +
            std::to_string(page) + " of 6\n\f";
  }
  const CleanText text = clean(read_text(pack, "pack.txt"));
  int heads = 0, marks = 0;
  for (const TextRow& row : text.rows) {
    heads += row.role == RowRole::running_head ? 1 : 0;
    marks += row.role == RowRole::text && text.text(row).starts_with("Enc ") ? 1 : 0;
  }
  CHECK(heads == 12);
  CHECK(marks == 6);
  REQUIRE(text.content.printed_pages.size() == 6);
  CHECK(text.content.printed_pages[4] == "5");
}

TEST_CASE("feet of pages are known in a text without pages, headings that count are not") {
  struct Case {
    std::string_view name, foot;
    int heads;
  };
  const Case cases[] = {{"a date before the number", "Fenside Joint Board 7 March 2025", 4},
                        {"a heading", "Strategic Objective", 0},
                        {"a paper's mark", "Fenside Joint Board 7 March 2025 Item", 0}};
  for (const Case& c : cases) {
    INFO(c.name);
    std::string pack;
    for (int page = 2; page <= 5; ++page)
      pack += "The text of page " + std::string(static_cast<std::size_t>(page), 'x') + " runs on\n\n" +
              std::string(c.foot) + " " + std::to_string(page) + "\n\nand over it.\n";
    const CleanText text = clean(read_text(pack, "pack.txt"));
    int heads = 0;
    for (const TextRow& row : text.rows) heads += row.role == RowRole::running_head ? 1 : 0;
    CHECK(heads == c.heads);
  }
}

TEST_CASE("a running head that the format tells is noise") {
  Pages pages;
  pages.pages.push_back({1, "", {}});
  for (const auto& [kind, text] : {std::pair{BlockKind::running_head, "Fenside Trust Board"},
                                   std::pair{BlockKind::line, "The Board noted the report."}}) {
    Block block;
    block.kind = kind;
    block.text = text;
    pages.pages[0].blocks.push_back(block);
  }
  const CleanText text = clean(pages);
  REQUIRE(text.rows.size() == 2);
  CHECK(text.rows[0].role == RowRole::running_head);
  CHECK(text.rows[1].role == RowRole::text);
  CHECK(text.problems.size() == 1);
}

TEST_CASE("a table's header that comes again is marked, and above it what is no text") {
  struct Case {
    std::string_view name, pack, roles;
  };
  const Case cases[] = {
      {"the remains of the page's head",
       "ITEM\tLEAD RESPONSIBLE\nA/1\tWelcome\n\n\t1 August 2022\nITEM\tLEAD RESPONSIBLE\n\tmore\n", "htrht"},
      {"the same words above it each time",
       "Aim\tMeasure\na\tb\n\nFenside Homes\t\nAim\tMeasure\nc\td\n\nFenside Homes\t\nAim\tMeasure\ne\tf\n",
       "htrhtrht"},
      {"headings of sections over the same columns",
       "1. Homes\t\nAim\tMeasure\na\tb\n\n2. Roads\t\nAim\tMeasure\nc\td\n\n3. "
       "Schools\t\nAim\tMeasure\ne\tf\n",
       "thtthttht"},
      {"a month over its columns", "Metric\tRank\na\tb\n\nJun-22\t\nMetric\tRank\nc\td\n", "httht"},
      {"the answers of a form",
       "Is a risk recorded?\tYes ☐\tNo ☒\n\nCompleted\t\t\nIs a risk recorded?\tYes ☐\tNo ☒\n", "ttt"},
  };
  for (const Case& c : cases) {
    INFO(c.name);
    const CleanText text = clean(read_text(c.pack, "x"));
    std::string roles;
    for (const TextRow& row : text.rows)
      roles += row.role == RowRole::text ? 't' : row.role == RowRole::table_header ? 'h' : 'r';
    CHECK(roles == c.roles);
  }
}

TEST_CASE("a head that comes again between the parts of a table is no text, a form's headings are") {
  struct Case {
    std::string_view name, pack, roles;
  };
  const Case cases[] = {
      {"a head", "1\ta\n\nVALE BOARD\n\n2\tb\n\nVALE BOARD\n\n3\tc\n\nVALE BOARD\n\n4\td\n", "trtrtrt"},
      {"only twice", "1\ta\n\nVALE BOARD\n\n2\tb\n\nVALE BOARD\n\n3\tc\n", "ttttt"},
      {"the headings of a form",
       "1\ta\n\nSUMMARY\n\n2\tb\n\nRISKS\n\n3\tc\n\nSUMMARY\n\n4\td\n\nRISKS\n\n5\te\n\nSUMMARY\n\n6\tf\n",
       "ttttttttttt"},
  };
  for (const Case& c : cases) {
    INFO(c.name);
    const CleanText text = clean(read_text(c.pack, "x"));
    std::string roles;
    for (const TextRow& row : text.rows) roles += row.role == RowRole::running_head ? 'r' : 't';
    CHECK(roles == c.roles);
  }
}

TEST_CASE("a bad reading of a row beside the good one is a ghost") {
  struct Case {
    std::string_view name, good, bad;
    bool ghost;
  };
  const Case cases[] = {
      {"a misread label", "Name of meeting:\tFenside Trust Board", "Ramo or mooting:\tFonsido Trust Boara",
       true},
      {"capitals", "It was RESOLVED to: RECEIVE the report.", "Harris DECOLVED Ass", true},
      {"a row of words that the pack has", "Increase in income of the Trust",
       "Decrease in income of the Trust", false},
      {"another name", "Councillor Perry, the Chair", "Councillor Berry, the Chair", false},
      {"a word cut in two", "Items of any other business", "ANY OTHER BI USINESS", false},
  };
  for (const Case& c : cases) {
    INFO(c.name);
    std::string pack;
    for (int i = 0; i < 300; ++i)
      pack +=
          "The meeting of the Trust resolved to receive the business of its income, an increase, a decrease, "
          "by name of Councillor Perry and Fenside.\n\n";
    pack += std::string(c.good) + "\n" + std::string(c.bad) + "\n";
    const CleanText text = clean(read_text(pack, "pack.txt"));
    CHECK((text.rows.back().role == RowRole::ghost) == c.ghost);
  }
}

TEST_CASE("a number alone in the middle of a line counts the pages, at the margin it counts items") {
  struct Case {
    std::string_view name, blanks, between;
    std::vector<int> numbers;
    int feet;
  };
  const std::string_view centred = "                              ";
  const std::vector<Case> cases = {
      {"with breaks of pages", centred, "\f", {1, 2, 3}, 3},
      {"without them", centred, "\n", {1, 2, 3}, 3},
      {"at the margin", "", "\n", {1, 2, 3}, 0},
      {"two alone", centred, "\f", {1, 2}, 0},
      {"numbers that leap are no pages'", centred, "\n", {1, 90, 400}, 0},
      {"numbers that go down are no pages'", centred, "\n", {3, 2, 1}, 0},
      {"nor are they with breaks of pages", centred, "\f", {4, 3, 2, 1}, 0},
      {"numbers that leap with breaks", centred, "\f", {900, 12, 77, 3}, 0},
      {"rising totals", centred, "\f", {12, 77, 310, 900}, 0},
      {"a total among the pages' numbers", centred, "\f", {4, 5, 900, 7, 8}, 4},
      {"papers that count from 1 each", centred, "\f", {1, 2, 3, 1, 2, 1, 2, 3}, 8},
      {"numbers within the pack's own", centred, "\f", {61, 62, 63}, 3},
  };
  for (const Case& c : cases) {
    INFO(c.name);
    std::string pack;
    int told = 0;
    for (const int number : c.numbers) {
      for (int line = 0; line < 16; ++line)
        pack += "What is told " + std::to_string(++told) + " times over runs on,\n";
      pack += "\n" + std::string(c.blanks) + std::to_string(number) + "\n" + std::string(c.between);
    }
    const CleanText text = clean(read_text(pack, "pack.txt"));
    int feet = 0;
    for (const TextRow& row : text.rows) feet += row.role == RowRole::running_head ? 1 : 0;
    CHECK(feet == c.feet);
  }
}

TEST_CASE("a rule between papers is a gap, under a title or in a table it is none") {
  struct Case {
    std::string_view pack;
    int blanks;  // before the last row
  };
  const Case cases[] = {
      {"The end of one.\n\n---\n\nThe next", 4},     {"The end of one.\n\n* * *\n\nThe next", 4},
      {"The end of one.\n\n=======\nThe next", 3},   {"A title\n-------\nThe next", 0},
      {"The end of one.\n\n________\nThe chair", 0}, {"The end of one.\n\nThe next", 1}};
  for (const Case& c : cases) {
    INFO(c.pack);
    const CleanText text = clean(read_text(c.pack, "pack.txt"));
    REQUIRE(text.rows.size() >= 2);
    CHECK(text.rows.back().blank_before == c.blanks);
  }
}
