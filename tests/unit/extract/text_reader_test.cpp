#include "indexer/extract/text_reader.h"

#include <catch2/catch.hpp>

#include <chrono>

using namespace quorate;

namespace {

// A short text form of the pages: "p1 L3 'text'" for lines, "p1 R3-4 [a|b]" for rows.
std::string shown(const Pages& pages) {
  std::string out;
  for (const Page& page : pages.pages) {
    const std::string p = page.number > 0 ? "p" + std::to_string(page.number) + " " : "";
    for (const Block& block : page.blocks) {
      if (block.kind != BlockKind::table) {
        out += p + (block.kind == BlockKind::heading ? "H" : "L") + std::to_string(block.place.lines.first) +
               " '" + block.text + "'" + (block.bold ? " bold" : "") + "\n";
        continue;
      }
      for (const Row& row : block.rows) {
        out += p + (row.header ? "T" : "R") + std::to_string(row.place.lines.first);
        if (row.place.lines.last != row.place.lines.first) out += "-" + std::to_string(row.place.lines.last);
        out += " [";
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
          std::string cell = row.cells[i].text;
          for (char& c : cell) c = c == '\n' ? '~' : c;
          out += (i ? "|" : "") + cell;
        }
        out += "]\n";
      }
    }
  }
  return out;
}

}  // namespace

TEST_CASE("text is read into lines and rows, whatever its notation") {
  struct Case {
    std::string_view name, text, shown;
  };
  const Case cases[] = {
      {"lines, and a CR before LF is dropped", "Agenda\r\n\r\nItem\r\n", "L1 'Agenda'\nL3 'Item'\n"},
      {"tabs make rows, empty cells are kept", "a\tb\n\tc\t\n", "R1 [a|b]\nR2 [|c|]\n"},
      {"a pipe table with its header", "| Ref | Item |\n|---|---|\n| 1 | Welcome |\n",
       "T1 [Ref|Item]\nR3 [1|Welcome]\n"},
      {"a table that restarts with an empty header", "| | |\n|---|---|\n| 1 | a |\n|--|--|\n", "R3 [1|a]\n"},
      {"a pipe within a cell", "| a \\| b | c |\n", "R1 [a | b|c]\n"},
      {"a form feed ends a page and no line", "one\n\ftwo\nthree\n\f",
       "p1 L1 'one'\np2 L2 'two'\np2 L3 'three'\n"},
      {"a form feed within a line", "one\ftwo\n", "p1 L1 'one'\np2 L1 'two'\n"},
      {"columns of blanks", "Ref    Item         Lead\n1      Welcome      Chair\n",
       "R1 [Ref|Item|Lead]\nR2 [1|Welcome|Chair]\n"},
      {"a cell that runs on below",
       "TB/1    Minutes of the    Chair\n        last meeting\nTB/2    Log    Chair\n",
       "R1-2 [TB/1|Minutes of the~last meeting|Chair]\nR3 [TB/2|Log|Chair]\n"},
      {"a cell of three lines beside one of two",
       "No.   Action               Lead       Due\n"
       "1     Review the service   A          May\n"
       "      and bring it to      Chaudhri\n"
       "      the board\n"
       "2     Tell all             F Kerr     June\n",
       "R1 [No.|Action|Lead|Due]\nR2-4 [1|Review the service~and bring it to~the board|A~Chaudhri|May]\n"
       "R5 [2|Tell all|F Kerr|June]\n"},
      {"gaps of two blanks and of one where the other lines have a column",
       "ID    Title          Owner     Score\n1     Fire           A Brown   12\n"
       "2     Flood          G Laurie  20\n3     Waiting lists  B Long    9\n4     Cold           N Ogilvie "
       "8\n",
       "R1 [ID|Title|Owner|Score]\nR2 [1|Fire|A Brown|12]\nR3 [2|Flood|G Laurie|20]\n"
       "R4 [3|Waiting lists|B Long|9]\nR5 [4|Cold|N Ogilvie|8]\n"},
      {"names under a label are rows", "Present:    Ann Ash      Chair\n            Bo Birch     Clerk\n",
       "R1 [Present:|Ann Ash|Chair]\nR2 [|Bo Birch|Clerk]\n"},
      {"the text below a numbered heading stays lines", "TB/1    Welcome\n        The Chair welcomed all.\n",
       "R1 [TB/1|Welcome]\nL2 'The Chair welcomed all.'\n"},
      {"labels keep their own columns",
       "Title:      Finance report     Ref:    7\nPurpose:    [X] Approval    [ ] Assurance    [ ] Note    [ "
       "] Other\n",
       "R1 [Title:|Finance report|Ref:|7]\nR2 [Purpose:|[X] Approval|[ ] Assurance|[ ] Note|[ ] Other]\n"},
      {"bold over two lines", "**Agenda\n2 December**\n\nItem\n",
       "L1 'Agenda' bold\nL2 '2 December' bold\nL4 'Item'\n"},
      {"a markdown heading", "## Finance\n", "H1 'Finance'\n"},
      {"nothing at all", "", ""},
      {"a drawn box, whose lines go on",
       "  ┌───────┬──────────┐\n  │ Paper │ Winter   │\n  │       │ beds     │\n  │ For   │ decision │\n"
       "  │ What  │ To agree │\n  │ is to │ the plan │\n  │ be    │          │\n  "
       "└───────┴──────────┘\nText\n",
       "R2-3 [Paper|Winter~beds]\nR4 [For|decision]\nR5-7 [What~is to~be|To agree~the plan]\nL9 'Text'\n"},
      {"a grid of rules and pipes",
       "+----+------+\n| No | Risk |\n+====+======+\n| 1  | Fire |\n|    | hoses|\n+----+------+\n| 2  | "
       "Flood|\n"
       "+----+------+\n",
       "T2 [No|Risk]\nR4-5 [1|Fire~hoses]\nR7 [2|Flood]\n"},
      {"two parts of lines that are rows",
       "+---+---+\n| A | B |\n+---+---+\n| C | D |\n| E | F |\n+---+---+\n",
       "R2 [A|B]\nR4 [C|D]\nR5 [E|F]\n"},
      {"a box around a title", "╔════════╗\n║ AGENDA ║\n╚════════╝\n", "L2 'AGENDA'\n"},
      {"a rule of dashes draws nothing", "a\n──────\n+ b\n+\n", "L1 'a'\nL2 '──────'\nL3 '+ b'\nL4 '+'\n"},
      {"a byte order mark is no text", "\xEF\xBB\xBFx\n", "L1 'x'\n"},
  };
  for (const Case& c : cases) {
    INFO(c.name);
    CHECK(shown(read_text(c.text, "x.txt")) == c.shown);
  }
}

TEST_CASE("byte ranges and blank lines are exact") {
  const Pages pages = read_text(
      "\xEF\xBB\xBF"
      "ab\r\n\n\n\ncd\n",
      "x.txt");
  REQUIRE(pages.pages.size() == 1);
  const std::vector<Block>& blocks = pages.pages[0].blocks;
  REQUIRE(blocks.size() == 2);
  CHECK(blocks[0].place == Place{{1, 1}, 3, 5});
  CHECK(blocks[1].place == Place{{5, 5}, 10, 12});
  CHECK(blocks[1].blank_before == 3);
}

TEST_CASE("a line of more parts than a table has columns is text, and is read in no time") {
  std::string line;
  while (line.size() < 160'000) line += "ab    ";
  const auto begin = std::chrono::steady_clock::now();
  const std::vector<Block> blocks = read_text("x\n" + line + "\n" + line + "\n", "x").pages[0].blocks;
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(1));  // about 5 ms
  REQUIRE(blocks.size() == 3);
  CHECK(blocks[1].kind == BlockKind::line);
  CHECK(blocks[2].text.size() + 4 == line.size());
}

TEST_CASE("rows of few cells in a very wide table stay short") {
  std::string wide;
  for (int i = 0; i < 100; ++i) wide += "ab    ";
  std::string pack = wide + "\n";
  for (int i = 0; i < 50; ++i) pack += "ab    cd\n";
  const std::vector<Block> blocks = read_text(pack, "x").pages[0].blocks;
  REQUIRE(blocks.size() == 1);
  CHECK(blocks[0].rows[0].cells.size() == 100);
  CHECK(blocks[0].rows[9].cells.size() == 2);
}

TEST_CASE("a line of 10 MB and a table of 100,000 rows are read in no time") {
  std::string line;
  while (line.size() < 10'000'000) line += "The **Board** noted <b>it</b> & a\tb ";
  std::string table;
  for (int i = 0; i < 100'000; ++i) table += "Ward " + std::to_string(i) + "      12      better\n";
  const auto begin = std::chrono::steady_clock::now();
  CHECK(read_text(line, "x").pages.size() == 1);
  CHECK(read_text(table, "x").pages[0].blocks[0].rows.size() == 100'000);
  CHECK(std::chrono::steady_clock::now() - begin <
        std::chrono::seconds(20));  // about 0.6 s; a square law takes hours
}
