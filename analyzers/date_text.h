// What stands in a text around a number, as far as dates are concerned. Inner to analyzers/.
#pragma once

#include <optional>
#include <string_view>

#include "analyzers/date_words.h"

namespace quorate {

// A number and what it says; size 0 where there is none.
struct DateNumber {
  std::size_t begin = 0, size = 0;
  int value = 0;
  std::size_t end() const { return begin + size; }
};

// A year behind a month, or none: year 0, and `end` where it was looked for.
struct DateYear {
  int year = 0;
  std::size_t end = 0;
};

struct DateMonth {
  MonthName name;
  bool capital = false;
  std::size_t begin = 0, end = 0;
};

bool is_year_of_dates(int year);  // 1948 to 2100
int full_year(int two_digits);    // 19xx from 70 on, 20xx below
bool reads_as_day(const DateNumber& number);

// Each call looks at a bounded stretch of the text.
class DateText {
public:
  explicit DateText(std::string_view text) : text_(text) {}

  std::size_t size() const { return text_.size(); }
  char at(std::size_t i) const { return i < text_.size() ? text_[i] : '\0'; }
  std::string_view between(std::size_t begin, std::size_t end) const {
    return text_.substr(begin, end - begin);
  }

  DateNumber number_at(std::size_t begin) const;
  // Behind at most three blanks, one of which may be a line end; a tab parts cells.
  std::size_t after_blanks(std::size_t i) const;
  // Behind "th", " th", "^th", "<sup>th</sup>"; i where there is none.
  std::size_t after_ordinal(std::size_t i) const;

  std::optional<DateMonth> month_at(std::size_t i) const;
  // "August", "-Aug", " of August", " an t-Samhain" behind a day that ends at i.
  std::optional<DateMonth> month_behind_day(std::size_t i) const;
  // The month whose name ends before a number at i, and begins at `from` or later: "August 5th", "Nov-2020",
  // "Jul25".
  std::optional<DateMonth> month_before(std::size_t i, std::size_t from) const;
  // " 2022", ", 2022", "-22", " ’22" behind a month that ends at i.
  DateYear year_behind(std::size_t i) const;
  // The second day of "9-11 August", "9th and 10th June", the first ending at i.
  std::optional<DateNumber> last_day_of_range(std::size_t i) const;
  // "Thursday, 11 August 2022", "11 August 2022 (Thursday)"; nothing before `from` is looked at.
  std::optional<int> weekday_beside(std::size_t begin, std::size_t end, std::size_t from) const;

  bool is_letter_at(std::size_t i) const;  // ASCII letters, and bytes of accented ones
  bool is_digit_at(std::size_t i) const;
  // No letter, percent sign, time or fraction behind it.
  bool ends_number_well(const DateNumber& number) const;
  // Not the tail of a longer number, code or sum.
  bool begins_number_well(std::size_t i) const;
  // Behind a word that numbers are given to: "Month 3 June 2022".
  bool belongs_to_word_before(std::size_t i) const;
  // Nothing stands before it in its line or cell.
  bool opens_its_line(std::size_t i) const;

private:
  std::size_t after_letters(std::size_t begin) const;
  std::size_t after_dash(std::size_t i) const;
  std::optional<DateMonth> month_in(std::size_t begin, std::size_t end) const;

  std::string_view text_;
};

}  // namespace quorate
