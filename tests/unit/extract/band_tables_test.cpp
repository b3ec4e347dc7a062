#include "indexer/extract/band_tables.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <vector>

#include "indexer/extract/page_layout.h"
#include "tests/unit/extract/blocks_text.h"

namespace quorate {
namespace {

using Shown = std::vector<std::string>;
using Cells = std::vector<std::vector<std::string>>;  // lines of each cell of a row

constexpr float kCharacter = 5, kLeading = 11.5F, kParagraph = 5, kSize = 10;

enum class Stands { top, middle, foot };

// A line that begins with '\n' opens a paragraph of its cell, and stands further down.
float drop_of(const std::string& line) { return kLeading + (line.starts_with('\n') ? kParagraph : 0); }

float height_of(const std::vector<std::string>& cell) {
  float height = 0;
  for (const std::string& line : cell) height += drop_of(line);
  return height;
}

// A printer of tables: type of 10 points, lines 11.5 apart, columns `wide` characters apart.
struct Printer {
  WordPage page{1, 600, 840, {}, {}, false};
  float y = 40;

  void words(float left, float baseline, const std::string& line) {
    for (std::size_t at = line.find_first_not_of(' '); at != std::string::npos;
         at = line.find_first_not_of(' ', at)) {
      const std::size_t end = std::min(line.find(' ', at), line.size());
      const float x = left + static_cast<float>(at) * kCharacter;
      const float right = left + static_cast<float>(end) * kCharacter - 1;
      page.words.push_back(
          {line.substr(at, end - at), {x, baseline - 9, right, baseline + 3}, kSize, false, true});
      at = end;
    }
  }

  void text(const std::string& line) {
    words(40, y += kLeading, line);
    y += 6;
  }

  void row(const Cells& cells, Stands stands, float padding, int wide = 22) {
    float high = kLeading;
    for (const auto& cell : cells) high = std::max(high, height_of(cell));
    for (std::size_t c = 0; c < cells.size(); ++c) {
      const float spare = high - height_of(cells[c]);
      float baseline = y + padding + (stands == Stands::top ? 0 : stands == Stands::foot ? spare : spare / 2);
      for (const std::string& line : cells[c])
        words(40 + static_cast<float>(static_cast<int>(c) * wide) * kCharacter, baseline += drop_of(line),
              line.starts_with('\n') ? line.substr(1) : line);
    }
    y += high + 2 * padding;
  }
};

Shown laid(const Printer& printer) { return shown(lay_out({printer.page})[0].blocks); }

const std::vector<Cells> kAgenda = {
    {{"Ref"}, {"Item"}, {"Lead"}},
    {{"BD/24/1"}, {"Welcome, apologies", "and confirmation of", "the quorum"}, {"A Marsh, the", "Chair"}},
    {{"BD/24/2"}, {"Declarations"}, {"All"}},
    {{"BD/24/3"}, {"Minutes of the last", "meeting"}, {"A Marsh"}},
    {{"BD/24/4"}, {"Estates strategy"}, {"J Pell and the", "director of the", "programme", "office"}},
    {{"BD/24/5"}, {"Finance report and", "the plan"}, {}},
};
const Shown kRead = {"Ref | Item | Lead",
                     "BD/24/1 | Welcome, apologies/and confirmation of/the quorum | A Marsh, the/Chair",
                     "BD/24/2 | Declarations | All",
                     "BD/24/3 | Minutes of the last/meeting | A Marsh",
                     "BD/24/4 | Estates strategy | J Pell and the/director of the/programme/office",
                     "BD/24/5 | Finance report and/the plan | "};

TEST_CASE("a cell keeps its paragraphs wherever in their row its neighbours stand") {
  const std::vector<Cells> log = {
      {{"Ref"}, {"Action"}, {"Lead"}, {"Due"}},
      {{"24/1"},
       {"Write about the", "lights of the pier.", "\nAsk for a reply", "in a week."},
       {"A Carr"},
       {"May"}},
      {{"24/2"}, {"Bring the budget", "of the buoys back.", "\nClosed."}, {"B Dean"}, {"June"}},
      {{"24/3"}, {"Close the slipway."}, {"A Carr"}, {"July"}},
      {{"24/4"}, {"Tell the crew of", "the new rota and", "of the drill."}, {"D Fox"}, {"July"}},
  };
  for (const Stands stands : {Stands::top, Stands::middle}) {
    INFO(static_cast<int>(stands));
    Printer printer;
    for (const Cells& row : log) printer.row(row, stands, 5);
    CHECK(laid(printer) ==
          Shown{"Ref | Action | Lead | Due",
                "24/1 | Write about the/lights of the pier./Ask for a reply/in a week. | A Carr | May",
                "24/2 | Bring the budget/of the buoys back./Closed. | B Dean | June",
                "24/3 | Close the slipway. | A Carr | July",
                "24/4 | Tell the crew of/the new rota and/of the drill. | D Fox | July"});
  }
}

TEST_CASE("rows are read whole wherever in their row the cells stand") {
  for (const Stands stands : {Stands::top, Stands::middle, Stands::foot})
    for (const float padding : {0.4F, 1.5F, 4.0F}) {
      Printer printer;
      for (const Cells& cells : kAgenda) printer.row(cells, stands, padding);
      INFO(static_cast<int>(stands) << " " << padding);
      CHECK(laid(printer) == kRead);
    }
}

TEST_CASE("prose before, between and after two tables stays prose") {
  Printer printer;
  const std::string prose =
      "The Board will meet in public at the Guildhall, and its papers are on the website.";
  Shown expected = {prose};
  printer.text(prose);
  for (int twice = 0; twice < 2; ++twice) {
    for (const Cells& cells : kAgenda) printer.row(cells, Stands::middle, 2);
    printer.text(prose);
    expected.insert(expected.end(), kRead.begin(), kRead.end());
    expected.push_back(prose);
  }
  CHECK(laid(printer) == expected);
}

TEST_CASE("columns that change make another table") {
  Printer printer;
  for (std::size_t i = 0; i < 3; ++i) printer.row(kAgenda[i], Stands::middle, 2);
  printer.row({{"Risk"}, {"Score"}, {"Owner"}, {"Next"}}, Stands::middle, 2, 13);
  printer.row({{"R1"}, {"16"}, {"Chief", "Nurse"}, {"Review in", "June and", "July"}}, Stands::middle, 2, 13);
  printer.row({{"R2"}, {"9"}, {"J Pell"}, {"Close"}}, Stands::middle, 2, 13);
  const std::vector<Page> pages = lay_out({printer.page});
  CHECK(shown(pages[0].blocks).back() == "R2 | 9 | J Pell | Close");
  CHECK(shown(pages[0].blocks)[4] == "R1 | 16 | Chief/Nurse | Review in/June and/July");
}

TEST_CASE("a heading over all columns between rows belongs to the table") {
  Printer printer;
  for (std::size_t i = 0; i < 3; ++i) printer.row(kAgenda[i], Stands::middle, 2);
  printer.row({{"Strategy and long term planning of services"}}, Stands::middle, 2);
  for (std::size_t i = 3; i < 5; ++i) printer.row(kAgenda[i], Stands::middle, 2);
  const std::vector<Page> pages = lay_out({printer.page});
  REQUIRE(pages[0].blocks.size() == 1);
  CHECK(shown(pages[0].blocks)[3] == "Strategy and long term planning of services |  | ");
}

TEST_CASE("a cell that goes on from the page before stands in its column, and rows may lack the first cell") {
  Printer printer;
  printer.row({{}, {"of the plan for the", "second year"}, {}}, Stands::middle, 2);
  printer.row(kAgenda[1], Stands::middle, 2);
  printer.row({{}, {"The Chair welcomed", "all who had come."}, {}}, Stands::middle, 2);
  printer.row(kAgenda[3], Stands::middle, 2);
  CHECK(laid(printer) == Shown{" | of the plan for the/second year | ", kRead[1],
                               " | The Chair welcomed/all who had come. | ", kRead[3]});
}

TEST_CASE("a column that takes most of the page is one of the table") {
  Printer printer;
  const std::string wide = "The Board noted that the programme had begun in the year before and would go on";
  printer.row({{"1."}, {wide, "for two more years."}}, Stands::middle, 2, 8);
  printer.row({{"2."}, {"There were none."}}, Stands::middle, 2, 8);
  printer.row({{"3."}, {wide, wide, "until it ends."}}, Stands::middle, 2, 8);
  CHECK(laid(printer) == Shown{"1. | " + wide + "/for two more years.", "2. | There were none.",
                               "3. | " + wide + "/" + wide + "/until it ends."});
}

TEST_CASE("a table of numbers with wrapped labels keeps each number in its row") {
  Printer printer;
  const std::vector<Cells> rows = {
      {{"Measure"}, {"Plan"}, {"Actual"}},
      {{"Falls with harm, a", "thousand bed days"}, {"4.84"}, {"5.60"}},
      {{"Never events"}, {"0"}, {"0"}},
      {{"Cancelled on the", "day of operation,", "both sites"}, {"1.0%"}, {"1.4%"}}};
  for (const Cells& cells : rows) printer.row(cells, Stands::middle, 1);
  CHECK(laid(printer) == Shown{"Measure | Plan | Actual",
                               "Falls with harm, a/thousand bed days | 4.84 | 5.60", "Never events | 0 | 0",
                               "Cancelled on the/day of operation,/both sites | 1.0% | 1.4%"});
}

TEST_CASE("cells closer than the words of a line are told by where their column begins") {
  Printer printer;
  printer.row({{"Ref"}, {"Item"}, {"Action"}}, Stands::middle, 2);
  printer.row({{"BD/24/1"}, {"Welcome"}, {"To", "receive"}}, Stands::middle, 2);
  printer.row({{"BD/24/2"}, {"Minutes of meetings", "held in July"}, {"To", "approve"}}, Stands::middle, 2);
  printer.row({{"BD/24/3"}, {"Declarations"}, {"To", "note"}}, Stands::middle, 2);
  CHECK(laid(printer) == Shown{"Ref | Item | Action", "BD/24/1 | Welcome | To/receive",
                               "BD/24/2 | Minutes of meetings/held in July | To/approve",
                               "BD/24/3 | Declarations | To/note"});
}

TEST_CASE("rows without a strip between them are left to their baselines") {
  Printer printer;
  for (const Cells& cells : kAgenda) printer.row(cells, Stands::top, 0);
  CHECK(laid(printer) == kRead);
}

}  // namespace
}  // namespace quorate
