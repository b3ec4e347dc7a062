#include "analyzers/dates.h"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace quorate;

namespace {

// "2022-08-11", "2022-08", "--08-11" without a year; '?' behind a doubtful one.
std::string shown(const FoundDate& found) {
  Date date = found.date;
  std::string out = iso(date);
  if (date.year == 0) {
    date.year = 2000;
    out.assign(1, '-');
    out.append(iso(date), 4);
  }
  return found.doubtful ? out + "?" : out;
}

std::string found_in(std::string_view text) {
  std::string out;
  for (const FoundDate& found : find_dates(text)) {
    if (!out.empty()) out += ' ';
    out += shown(found);
  }
  return out;
}

struct Row {
  std::string_view text, dates;
};

void check(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    INFO(row.text);
    CHECK(found_in(row.text) == row.dates);
  }
}

}  // namespace

TEST_CASE("a day, a month and a year in words") {
  check({
      {"11 August 2022", "2022-08-11"},
      {"Thursday, 11 August 2022", "2022-08-11"},
      {"Thursday 14 July 2022 9:00am – 11:30am", "2022-07-14"},
      {"11th August 2022", "2022-08-11"},
      {"14 th August 2025", "2025-08-14"},
      {"2 nd December 2020", "2020-12-02"},
      {"12th February, 2025", "2025-02-12"},
      {"11th of August 2022", "2022-08-11"},
      {"the 11th day of August 2022", "2022-08-11"},
      {"Monday the 1Oth day of March 2025", "2025-03-10"},
      {"l2th March 2O25", "2025-03-12"},
      {"lO March 2025", "2025-03"},
      {"on 1st July 2022.", "2022-07-01"},
      {"01 Oct 2025", "2025-10-01"},
      {"11-Aug-22", "2022-08-11"},
      {"12th-Feb-2025 14.00", "2025-02-12"},
      {"30-Mar-1998", "1998-03-30"},
      {"11 August '22", "2022-08-11"},
      {"11 August 22", "2022-08-11"},
      {"5 sept 2022", "2022-09-05"},
      {"11\u00A0August\u00A02022", "2022-08-11"},
      {"held on 11\nAugust 2022", "2022-08-11"},
      {"11 AUGUST 2022", "2022-08-11"},
      {"15 May 2023", "2023-05-15"},
      {"15 may 2023", "2023-05-15"},
      {"Date:11 August 2022", "2022-08-11"},
      {"Monday 3rd October, 2022", "2022-10-03"},
      {"Wed 03 Oct. 2018 @ 2pm", "2018-10-03"},
      {"– 27 July\t2022", "2022-07-27"},
      {"**11 August 2022**", "2022-08-11"},
      {"(11 August 2022)", "2022-08-11"},
      {"“11 August 2022”", "2022-08-11"},
      {"11 August 2022/12 August 2022", "2022-08-11 2022-08-12"},
      {"14<sup>th</sup> August 2025", "2025-08-14"},
      {"29 February 2024", "2024-02-29"},
  });
}

TEST_CASE("month first") {
  check({
      {"February 12, 2025", "2025-02-12"},
      {"August 5th '22", "2022-08-05"},
      {"August 5th 2022", "2022-08-05"},
      {"Sept 1st", "--09-01"},
      {"August 2022", "2022-08"},
      {"Nov-2020", "2020-11"},
      {"May-22", "2022-05"},
      {"Oct 22", "2022-10"},
      {"Jul25 and Sep25", "2025-07 2025-09"},
      {"April 25", "2025-04"},
      {"May '22", "2022-05"},
      {"January 2021", "2021-01"},
      {"August/ September 2022", "2022-09"},
  });
}

TEST_CASE("numbers alone") {
  check({
      {"11/08/2022", "2022-08-11"},
      {"27/7/22", "2022-07-27"},
      {"11.08.22", "2022-08-11"},
      {"13.01.2021", "2021-01-13"},
      {"/08/10/20/", "2020-10-08"},
      {"13/11/20 18/11/20", "2020-11-13 2020-11-18"},
      {"08-01-2025", "2025-01-08"},
      {"2022-08-11", "2022-08-11"},
      {"2022-08-11T09:30:00Z", "2022-08-11"},
      {"minutes_2022_08_11.pdf", "2022-08-11"},
      {"08/25/2022", "2022-08-25?"},
      {"1/1/70", "1970-01-01"},
      {"w/c 8/8/22", "2022-08-08"},
  });
}

TEST_CASE("a date without its year is one of year 0") {
  check({{"27 July", "--07-27"},
         {"w/c 8th August", "--08-08"},
         {"Thursday 16 May", "--05-16"},
         {"19-June", "--06-19"}});
}

TEST_CASE("ranges give both ends") {
  check({
      {"9 June 2022 and 1 July 2022", "2022-06-09 2022-07-01"},
      {"30 June to 2 July 2022", "2022-06-30 2022-07-02"},
      {"9-11 August 2022", "2022-08-09 2022-08-11"},
      {"9th and 10th June 2022", "2022-06-09 2022-06-10"},
      {"3 to 5 May 2023", "2023-05-03 2023-05-05"},
  });
}

TEST_CASE("Welsh, Irish and Scottish Gaelic months") {
  check({
      {"14 Gorffennaf 2022", "2022-07-14"},
      {"1af Mawrth 2024", "2024-03-01"},
      {"Dydd Iau, 11 o Fai 2023", "2023-05-11"},
      {"5 Lúnasa 2022", "2022-08-05"},
      {"6 Meán Fómhair 2023", "2023-09-06"},
      {"7 an t-Samhain 2023", "2023-11-07"},
      {"Tachwedd 2023", "2023-11"},
      {"12 Medi", ""},
  });
}

TEST_CASE("doubt is told") {
  check({
      {"Wednesday 11 August 2022", "2022-08-11?"},
      {"11 August 2022 (Thursday)", "2022-08-11"},
      {"11 August 2022 (Friday)", "2022-08-11?"},
      {"11 August July 2022", "2022-08-11?"},
  });
  CHECK(find_dates("Thursday, the 11th of August 2022").front().weekday == 3);
  CHECK_FALSE(find_dates("on 11 August 2022").front().weekday);
}

TEST_CASE("what looks like a date and is none") {
  check({
      {"31 February 2022", "2022-02"},  // there is no such day, the month remains
      {"29/02/2023", ""},
      {"2022/23", ""},
      {"2022", ""},
      {"April 2022/23", ""},
      {"June 25/26", ""},
      {"March 2024-25", ""},
      {"44 Avenue 4 2002", ""},
      {"ICB/22/37", ""},
      {"section 4.1.10", ""},
      {"1.2.3.2022", ""},
      {"you may 22 times", ""},
      {"of the 5 may be", ""},
      {"Month 3 June 2022", "2022-06"},
      {"item 5\nMay 2022", "2022-05"},
      {"5\tMay 2022", "2022-05"},
      {"31/10", ""},
      {"0116 295 1234", ""},
      {"12/13/14", ""},
      {"11 August 1847", "--08-11"},
      {"32 August 2022", "2022-08"},
      {"Q1 2025/26", ""},
      {"End of Q3 2025", ""},
      {"2020-2021", ""},
      {"between 2019 and 2022", ""},
      {"the 2022 plan", ""},
      {"3 may be deferred", ""},
      {"version 1.2.22", ""},
      {"10,000 March", ""},
      {"", ""},
  });
}

TEST_CASE("the first whole date that is not doubtful is taken") {
  CHECK(first_whole_date("as at August 2022; Friday 11 August 2022; 14 July 2022") == Date{2022, 7, 14});
  CHECK(first_whole_date("Friday 11 August 2022") == Date{2022, 8, 11});
  CHECK_FALSE(first_whole_date("27 July, August 2022"));
}

TEST_CASE("the span of a date is that of the original text") {
  const std::string text = "on Thursday, 14 th August ’25 at noon";
  const std::vector<FoundDate> found = find_dates(text);
  REQUIRE(found.size() == 1);
  CHECK(text.substr(found[0].span.begin, found[0].span.size()) == "14 th August ’25");
}

TEST_CASE("dates are written and read in their three forms") {
  const std::vector<Date> dates = {{2022, 8, 11}, {2022, 8, 0}, {2022, 0, 0}};
  for (const Date& date : dates) CHECK(date_from_iso(iso(date)) == date);
  CHECK(iso({0, 8, 11}).empty());
  for (const std::string_view wrong : {"", "22", "2022-", "2022-8", "2022-13", "2022-02-30", "2022/08/11",
                                       "2022-00-10", "abcd", "2022-08-11T"})
    CHECK_FALSE(date_from_iso(wrong));
}

TEST_CASE("the calendar is known") {
  CHECK(weekday({2022, 8, 11}) == 3);
  CHECK(weekday({2024, 2, 29}) == 3);
  CHECK(weekday({2000, 1, 1}) == 5);
  CHECK(exists({2024, 2, 29}));
  CHECK_FALSE(exists({2023, 2, 29}));
  CHECK(exists({0, 2, 29}));
  CHECK_FALSE(exists({2022, 0, 5}));
  CHECK_FALSE(exists({0, 0, 0}));
}
