#include <catch2/catch.hpp>

#include <algorithm>

#include "indexer/governance/minute_references.h"
#include "indexer/governance/minute_titles.h"
#include "tests/unit/governance/minutes_text.h"

using namespace quorate;

namespace {

std::string items_of(std::string_view minutes) { return told_items(read_minutes_of(minutes, "Board").items); }

}  // namespace

TEST_CASE("a title is cut from the text that runs on behind it") {
  struct Case {
    std::string line, title;
  };
  const Case cases[] = {
      {"Welcome and Introductions Mr Alan Hay welcomed everyone to the meeting.",
       "Welcome and Introductions"},
      {"Minutes of the meetings held on 9 June and 1 July (Papers A and B) The minutes were accepted.",
       "Minutes of the meetings held on 9 June and 1 July (Papers A and B)"},
      {"Declarations of Interest on Agenda Items No specific declarations were made.",
       "Declarations of Interest on Agenda Items"},
      {"Pathology Collaborative", "Pathology Collaborative"},
      {"Clinical Strategy Andy Curran presented the strategy to the members.", "Clinical Strategy"},
      {"ICS Governance This item was deferred to the December meeting", "ICS Governance"},
      {"High Level Programme Summary Report Paper noted with option to bring back.",
       "High Level Programme Summary Report"},
      {"Report from the Finance Committee", "Report from the Finance Committee"},
      {"System Reform: A common narrative for partnerships",
       "System Reform: A common narrative for partnerships"},
  };
  for (const Case& c : cases) {
    INFO(c.line);
    const TitleCut cut = cut_title(c.line, shipped_vocabulary().minutes);
    CHECK(c.line.substr(0, cut.title) == c.title);
  }
}

TEST_CASE("references of many forms are read, dates and amounts are not") {
  struct Case {
    std::string text, reference;
  };
  const Case cases[] = {
      {"ICB/22/10 Welcome", "ICB/22/10"},
      {"9. Minutes", "9"},
      {"3.2 Minutes", "3.2"},
      {"TB 23 041 Minutes", "TB 23 041"},
      {"P23/001 Apologies", "P23/001"},
      {"Item 5a Report", "5a"},
      {"2023-045 Apologies", "2023-045"},
      {"IV. Reports", "IV"},
      {"GC24/31 Opening", "GC24/31"},
      {"12/03/2024 Meeting", ""},
      {"Welcome", ""},
      {"\u00a330m of capital", ""},
  };
  for (const Case& c : cases) {
    INFO(c.text);
    const auto found = references_at(c.text, shipped_vocabulary().minutes.item_words);
    CHECK((found.empty() ? std::string{} : found.front().text) == c.reference);
  }
}

TEST_CASE("attendance, lists within items and references told in passing are no items") {
  CHECK(items_of("Present\nA Low (for item XB/24/3)\nXB/24/3)\n\nXB/24/1\tWelcome\n\tAll were "
                 "welcomed.\nXB/24/2\tReport\n"
                 "\tThree points were made:\n\t1. Costs rise\n\t2. Staff leave\nXB/24/3\tRisks\n\tAs said "
                 "under XB/24/1.\n"
                 "XB/24/4\tClose\n\tThe meeting closed.\n") ==
        "XB/24/1 Welcome\nXB/24/2 Report\nXB/24/3 Risks\nXB/24/4 Close\n");
}

TEST_CASE("a heading inside a long line begins an item, where the sequence misses it") {
  CHECK(items_of("XB/24/1\tWelcome\n\tAll were welcomed.\nXB/24/2\tReport\n"
                 "The report was long. It was RESOLVED to: RECEIVE the report. XB/24/3 Risks and controls\n"
                 "Mrs Low spoke about the risks.\nXB/24/4\tClose\n\tNone.\n") ==
        "XB/24/1 Welcome\nXB/24/2 Report\nXB/24/3 Risks and controls\nXB/24/4 Close\n");
}

TEST_CASE("a clause that landed in the next item's row goes back, and the damaged row repeats the title") {
  const ReadMinutes read = read_minutes_of(
      "XB/24/17\tMinutes\n\tThey were read. It was RESOLVED to:\nXB/24/18\tAPPROVE the minutes. Updete from "
      "Chajr\n"
      "X8/2A/1B\tUpdate from Chair\n\tHe spoke.\n\tIt was RESOLVED to: RECEIVE the "
      "update.\nXB/24/19\tClose\n\tNone.\n",
      "Board");
  CHECK(told_items(read.items) == "XB/24/17 Minutes\nXB/24/18 Update from Chair\nXB/24/19 Close\n");
  CHECK(told_decisions(read.decisions, read.text) ==
        "XB/24/17 [approve] APPROVE the minutes.\nXB/24/18 [receive] RECEIVE the update.\n");
  REQUIRE(read.items.size() == 3);
  CHECK(read.items[0].resolution == std::vector<Verb>{Verb::approve});
}

TEST_CASE("what others decided, what was only said and what is asked are no decisions") {
  const std::string told[] = {
      "The Finance Committee had approved the plan in May.",
      "It was noted that the seal had been used.",
      "Mrs Low noted the risks and supported the plan.",
      "Apologies were received from Mr Hay.",
      "The Board is asked to approve the plan.",
      "Dr Ho reported that the business case was approved by NHS England.",
      "The Board received a presentation on dental care.",
      "The plan will be approved in March.",
      "The Quality Committee approved its terms of reference.",
      "No declarations were noted.",
  };
  for (const std::string& sentence : told) {
    INFO(sentence);
    const ReadMinutes read =
        read_minutes_of("1\tReport\n\t" + sentence + "\n2\tClose\n\tNone.\n3\tEnd\n\tNone.\n", "Board");
    CHECK(told_decisions(read.decisions, read.text).empty());
  }
}

TEST_CASE("wrapped paragraphs with numbers of their own stay in their item") {
  std::string minutes = "MINUTES OF THE MEETING OF THE BOARD\n\nPresent: Ann Ash (Chair)\n\n";
  const char* const titles[] = {"OPENING", "HARBOUR DUES", "DREDGING OF THE NORTH CHANNEL", "CLOSE"};
  const std::string gaps[] = {"   ", "   ", "  ", "  "};  // wide ones make a column of the number
  for (int i = 0; i < 4; ++i) {
    const std::string n = std::to_string(i + 9);
    minutes += (i == 0 ? " " : "") + n + "." + gaps[i] + titles[i] + "\n\n" + n +
               ".1  The harbour master set out what had been done since the last\n"
               "      meeting. Mr Birch asked who would pay for it and when.\n\n" +
               n + ".2  Following a long debate on the cost to those who moor there the\n" +
               "      Board agreed to go ahead.\n\n";
  }
  const std::string told = items_of(minutes);
  for (const char* const title : titles) {
    INFO(title);
    CHECK(told.find(title) != std::string::npos);
  }
  CHECK(std::count(told.begin(), told.end(), '\n') == 4);
}
