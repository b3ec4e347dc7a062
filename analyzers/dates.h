// Dates as board papers write them: "Thursday, 11 August 2022", "14 th August 2025", "11.08.22", "Aug-22".
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/record.h"

namespace quorate {

// A calendar date, or a month or a year where the text says no more. Unsaid parts are 0.
struct Date {
  int year = 0, month = 0, day = 0;
  bool operator==(const Date&) const = default;
  auto operator<=>(const Date&) const = default;
};

std::string iso(const Date& date);  // "2022-08-11", "2022-08", "2022"; empty without a year
std::optional<Date> date_from_iso(std::string_view text);  // the same three forms; the day must exist
bool exists(const Date& date);                             // 31 February does not
int weekday(const Date& date);                             // 0 Monday .. 6 Sunday; needs a whole date

struct FoundDate {
  Date date;
  Span span;                   // bytes of the text, without the weekday
  std::optional<int> weekday;  // as written beside it, 0 Monday
  bool doubtful = false;       // weekday disagrees, month before day, two dates in one: "11 August July 2022"
  bool operator==(const FoundDate&) const = default;
};

// Which number of "10/01/2023" is the month.
enum class DateOrder : unsigned char { day_first, month_first };

// All dates in the text, left to right; of numbers alone the day before the month (UK) unless `order` says
// otherwise (US) or only the other way gives a date, which is doubtful then; month names in English, Welsh,
// Irish and Scottish Gaelic, two-digit years as 19xx from 70 on and 20xx below. Years outside 1948 to 2100
// are no dates, nor is a year alone. "2022/23" is a financial year, no date. A day and month without a year
// is a date of year 0; of a range ("30 June to 2 July 2022", "9-11 August 2022") both ends are given, with
// the year of the last.
std::vector<FoundDate> find_dates(std::string_view text, DateOrder order = DateOrder::day_first);

// The first whole date (day, month and year) that is not doubtful, else the first whole one.
std::optional<Date> first_whole_date(std::string_view text, DateOrder order = DateOrder::day_first);

// How a body writes its dates, by those that can be read in one way only: numbers above 12 first, then months
// by name ("October 17, 2023" against "17 October 2023"). Text that says nothing gives day_first.
class DateOrderEvidence {
public:
  void add(std::string_view text);
  DateOrder order() const;

private:
  int month_first_ = 0, day_first_ = 0;              // 10/17/2023, 17/10/2023
  int month_named_first_ = 0, day_before_name_ = 0;  // October 17, 2023; 17 October 2023
};

}  // namespace quorate
