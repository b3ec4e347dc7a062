#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "indexer/extract/text_reader.h"
#include "indexer/outline/outline.h"
#include "vocabulary_for_tests.h"

using namespace quorate;

namespace {

// An agenda, minutes on two pages, and papers whose faces say nothing that the agenda says.
constexpr std::string_view kPack =
    "HARROWDALE FIRE AUTHORITY\n"
    "Thursday 6 November 2025 at 10.00 am\n\n"
    "AGENDA\n\n"
    "1. Apologies\n"
    "2. Minutes of the last meeting\n"
    "3. Budget monitoring to September\n"
    "4. Appliance replacement programme       Enc 4\n"
    "5. Date of next meeting\n"
    "\f"
    "Minutes of the meeting of Harrowdale Fire Authority held on 4 September 2025\n\n"
    "Present: Councillors Ann Moss and Joe Tate\n\n"
    "12. Stations\n"
    "The Authority noted the report.\n"
    "\f"
    "13. Budget monitoring to July\n"
    "The Treasurer told how things stood. The Authority noted the report.\n"
    "\f"
    "Where we stand at half year\n"
    "Pay runs £40,000 under its budget, and fuel a little over it.\n"
    "Crew mess rooms are being refitted.\n"
    "\f"
    "Engines that are past their time\n"
    "Six of them are more than twelve years old.\n\n"
    "Station    Engine    Bought    Miles\n"
    "Marle      HF12      2011      91,200\n"
    "Tarn       HF14      2012      88,400\n"
    "\f"
    "Cold Edge  HF19      2012      70,000\n"
    "Scar Top   HF20      2013      69,900\n";

struct HintCase {
  std::string story;
  std::vector<OutlineHint> hints;
  std::string starts;  // pages on which documents begin
};

OutlineHint hint(std::string title, int level, int page) {
  OutlineHint made;
  made.title = std::move(title);
  made.level = level;
  made.page = page;
  return made;
}

// Forty hints to page 4, alike or counted, and one behind them.
std::vector<OutlineHint> many_times(const std::string& title, bool counted, const std::string& last) {
  std::vector<OutlineHint> hints;
  for (int i = 0; i < 40; ++i) hints.push_back(hint(counted ? title + " " + std::to_string(i) : title, 1, 4));
  hints.push_back(hint(last, 1, 4));
  return hints;
}

std::string pages_of_starts(const std::vector<OutlineHint>& hints) {
  Pages pages = read_text(kPack, "pack.txt");
  pages.outline = hints;
  const CleanText cleaned = clean(pages);
  const OrganisationAuthority authority("id\tname\tcode\tother_names\tpredecessors\n");
  std::string out;
  for (const Document& document : outline_pack(cleaned, outline_words(), authority).documents)
    out += std::to_string(cleaned.rows[document.rows.first].page) + " ";
  return out;
}

}  // namespace

TEST_CASE("bookmarks and links of the file support the beginning of papers") {
  const std::vector<HintCase> cases = {
      {"nothing is hinted", {}, "1 2 "},
      {"a bookmark says what the agenda says, though the page doesn't",
       {hint("Minutes", 1, 2), hint("Budget monitoring to September", 1, 4)},
       "1 2 4 "},
      {"with the number of the item before it",
       {hint("Item 3 - Budget monitoring to September", 1, 4)},
       "1 2 4 "},
      {"a link from the agenda", {hint("Budget monitoring to September", 0, 4)}, "1 2 4 "},
      {"the mark of a paper", {hint("Enc 4", 1, 5)}, "1 2 5 "},
      {"the page's own title, of the highest bookmarks",
       {hint("Where we stand at half year", 1, 4)},
       "1 2 4 "},
      {"the same of a lower one is a heading", {hint("Where we stand at half year", 2, 4)}, "1 2 "},
      {"items of the minutes have bookmarks below theirs",
       {hint("Minutes", 1, 2), hint("Budget monitoring to September", 2, 3)},
       "1 2 "},
      {"and without one their numbers tell", {hint("Budget monitoring to September", 1, 3)}, "1 2 "},
      {"a table goes on", {hint("Appliance replacement programme", 1, 6)}, "1 2 "},
      {"what every meeting does brings no paper", {hint("Date of next meeting", 1, 5)}, "1 2 "},
      {"nothing says what the page is", {hint("Scan 0042", 1, 4)}, "1 2 "},
      {"one bookmark many times hides no other",
       many_times("Scan 0042", false, "Budget monitoring to September"), "1 2 4 "},
      {"of very many on a page the first are held against the agenda",
       many_times("Scan", true, "Budget monitoring to September"), "1 2 "},
      {"a page that isn't there", {hint("Budget monitoring to September", 1, 400)}, "1 2 "},
  };
  for (const HintCase& each : cases) {
    INFO(each.story);
    CHECK(pages_of_starts(each.hints) == each.starts);
  }
}
