// find_dates(): each number of the text is tried as the beginning of a date, or as what follows a month's
// name.
#include <algorithm>
#include <string>

#include "analyzers/date_text.h"
#include "analyzers/dates.h"
#include "analyzers/utf8.h"

namespace quorate {
namespace {

bool is_like_digit(char c) { return c == 'O' || c == 'o' || c == 'l' || c == 'I'; }

// Whether the word is a day or a year of which a scanner read a digit as the letter like it: "1Oth", "l2",
// "2O25". Its digits and letters are the first `size` bytes.
bool is_misread_number(std::string_view word, std::size_t size) {
  const auto number = word.substr(0, size);
  const auto digits = std::count_if(number.begin(), number.end(),
                                    [](char c) { return is_ascii_digit(static_cast<unsigned char>(c)); });
  const std::string_view ending = word.substr(size);
  const bool ordinal = ending == "th" || ending == "st" || ending == "nd" || ending == "rd";
  return (size == 2 || (size == 4 && digits >= 2 && ending.empty())) && digits > 0 &&
         digits < static_cast<std::ptrdiff_t>(size) && (ending.empty() || ordinal);
}

// The text with such letters as the digits that they stand for, of the same length; empty where there is
// none.
std::string with_digits_mended(std::string_view text) {
  std::string mended;
  for (std::size_t i = 0; i < text.size();) {
    std::size_t number = i;
    const auto digit_at = [&](std::size_t k) {
      return is_ascii_digit(static_cast<unsigned char>(text[k])) || is_like_digit(text[k]);
    };
    while (number < text.size() && digit_at(number)) ++number;
    std::size_t end = number;
    while (end < text.size() && is_ascii_letter(static_cast<unsigned char>(text[end]))) ++end;
    if (is_misread_number(text.substr(i, end - i), number - i)) {
      if (mended.empty()) mended = text;
      for (std::size_t k = i; k < number; ++k) {
        if (is_like_digit(text[k])) mended[k] = text[k] == 'O' || text[k] == 'o' ? '0' : '1';
      }
    }
    while (end < text.size() && (is_ascii_letter(static_cast<unsigned char>(text[end])) ||
                                 is_ascii_digit(static_cast<unsigned char>(text[end]))))
      ++end;
    i = std::max(end, i + 1);
  }
  return mended;
}

class Scan {
public:
  Scan(std::string_view text, DateOrder order) : text_(text), order_(order) {}
  std::vector<FoundDate> run();

private:
  bool numeric(const DateNumber& first);
  bool year_first(const DateNumber& first);
  bool day_then_month(const DateNumber& day);
  bool month_then_number(const DateNumber& number);
  void add(Date date, std::size_t begin, std::size_t end, bool doubtful = false);
  void complete_ranges();

  DateText text_;
  DateOrder order_;
  std::size_t done_ = 0;  // end of the last date found
  std::vector<FoundDate> found_;
};

void Scan::add(Date date, std::size_t begin, std::size_t end, bool doubtful) {
  FoundDate found{date, {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}, {}, doubtful};
  found.weekday = text_.weekday_beside(begin, end, done_);
  const bool whole = date.year > 0 && date.month > 0 && date.day > 0;
  if (whole && found.weekday && *found.weekday != weekday(date)) found.doubtful = true;
  found_.push_back(found);
  done_ = end;
}

// 11/08/2022, 22.07.22, 8-1-2025.
bool Scan::numeric(const DateNumber& first) {
  const char joint = text_.at(first.end());
  if (joint != '/' && joint != '.' && joint != '-') return false;
  const DateNumber second = text_.number_at(first.end() + 1);
  if (first.size > 2 || second.size == 0 || second.size > 2 || text_.at(second.end()) != joint) return false;
  const DateNumber third = text_.number_at(second.end() + 1);
  if (third.size != 4 && third.size != 2) return false;
  // Version and paragraph numbers: 4.1.10.
  if (third.size == 2 && joint != '/' && (first.size != 2 || second.size != 2)) return false;
  const char next = text_.at(third.end());
  if (text_.is_letter_at(third.end()) ||
      ((next == joint || next == '.') && text_.is_digit_at(third.end() + 1)))
    return false;
  Date date{third.size == 4 ? third.value : full_year(third.value), second.value, first.value};
  // the other way where only that gives a date; a month before its day is usual with slashes and dashes alone
  const bool slashed = joint == '/';
  const bool expected = order_ == DateOrder::month_first && joint != '.';
  const bool swapped =
      expected ? first.value <= 12 : third.size == 4 && slashed && second.value > 12 && first.value <= 12;
  if (swapped) std::swap(date.month, date.day);
  const bool doubtful = expected ? !swapped : swapped;
  if (!is_year_of_dates(date.year) || date.month == 0 || date.day == 0 || !exists(date)) return false;
  add(date, first.begin, third.end(), doubtful);
  return true;
}

// 2022-08-11, 2022/08/11, 2022_08_11.
bool Scan::year_first(const DateNumber& first) {
  const char joint = text_.at(first.end());
  if (first.size != 4 || !is_year_of_dates(first.value) ||
      (joint != '-' && joint != '/' && joint != '.' && joint != '_'))
    return false;
  const DateNumber month = text_.number_at(first.end() + 1);
  if (month.size != 2 || text_.at(month.end()) != joint) return false;
  const DateNumber day = text_.number_at(month.end() + 1);
  const Date date{first.value, month.value, day.value};
  if (day.size != 2 || day.value == 0 || month.value == 0 || !exists(date)) return false;
  if ((text_.at(day.end()) == joint || text_.at(day.end()) == '.') && text_.is_digit_at(day.end() + 1))
    return false;
  add(date, first.begin, day.end());
  return true;
}

// 11 August 2022, 14 th August '25, 9-11 August, 11-Aug-22.
bool Scan::day_then_month(const DateNumber& day) {
  if (!reads_as_day(day)) return false;
  std::size_t end = text_.after_ordinal(day.end());
  const bool ordinal = end != day.end();
  std::optional<DateMonth> month = text_.month_behind_day(end);
  std::optional<DateNumber> last;
  if (!month) {
    last = text_.last_day_of_range(end);
    if (!last || last->value <= day.value) return false;
    month = text_.month_behind_day(text_.after_ordinal(last->end()));
    if (!month) return false;
  }
  if (!ordinal && text_.belongs_to_word_before(day.begin)) return false;
  const bool wrapped = text_.between(end, month->begin).find('\n') != std::string_view::npos;
  if (wrapped && !ordinal && text_.opens_its_line(day.begin)) return false;
  end = month->end;
  const auto second_month = text_.month_at(text_.after_blanks(end));
  const bool ran_together =
      second_month && second_month->capital && text_.year_behind(second_month->end).year > 0;
  if (ran_together) end = second_month->end;
  const DateYear year = text_.year_behind(end);
  const bool small_common_word = month->name.common_word && !month->capital;
  if (year.year == 0 && (month->name.foreign || small_common_word)) return false;
  if (year.year > 0) end = year.end;
  const Date date{year.year, month->name.month, day.value};
  if (!exists(date)) return false;
  if (!last) {
    add(date, day.begin, end, ran_together);
    return true;
  }
  const Date second{year.year, month->name.month, last->value};
  if (!exists(second)) return false;
  add(date, day.begin, day.end());
  add(second, last->begin, end, ran_together);
  return true;
}

// August 2022, Aug-22, February 12, 2025, August 5th '22.
bool Scan::month_then_number(const DateNumber& number) {
  const auto month = text_.month_before(number.begin, done_);
  if (!month || (month->name.common_word && !month->capital && number.size != 4)) return false;
  const std::size_t begin = month->begin;
  const int m = month->name.month;
  const DateYear as_year = text_.year_behind(month->end);
  const bool whole_number = as_year.year > 0 && as_year.end == number.end();
  if (number.size == 4) {
    if (!whole_number) return false;
    add({as_year.year, m, 0}, begin, as_year.end);
    return true;
  }
  if (month->name.foreign || number.size > 2) return false;
  const std::size_t ordinal_end = text_.after_ordinal(number.end());
  const bool ordinal = ordinal_end != number.end();
  const DateYear behind = text_.year_behind(ordinal_end);
  const bool pair = text_.at(ordinal_end) == '/' || text_.at(ordinal_end) == '-';  // June 25/26
  const bool blank_between = text_.at(number.begin - 1) == ' ';
  if (reads_as_day(number) && (ordinal || (behind.year > 0 && blank_between && !pair))) {
    const Date date{behind.year, m, number.value};
    if (!exists(date)) return false;
    add(date, begin, behind.year > 0 ? behind.end : ordinal_end);
    return true;
  }
  if (number.size != 2 || !text_.ends_number_well(number)) return false;
  const bool likely_year = blank_between ? number.value >= 15 && number.value <= 29 : number.value <= 39;
  if (!likely_year) return false;
  add({full_year(number.value), m, 0}, begin, number.end());
  return true;
}

// "30 June to 2 July 2022": the first has the year of the second.
void Scan::complete_ranges() {
  for (std::size_t i = found_.size(); i-- > 1;) {
    FoundDate& first = found_[i - 1];
    const FoundDate& second = found_[i];
    if (first.date.year > 0 || second.date.year == 0 || second.date.day == 0) continue;
    std::string_view gap = text_.between(first.span.end, second.span.begin);
    while (!gap.empty() && (gap.front() == ' ' || gap.front() == ',')) gap.remove_prefix(1);
    while (!gap.empty() && gap.back() == ' ') gap.remove_suffix(1);
    const bool joined = gap == "to" || gap == "and" || gap == "&" || gap == "-" || gap == "–" ||
                        gap == "until" || gap.empty();
    if (!joined || first.date.month > second.date.month) continue;
    const Date completed{second.date.year, first.date.month, first.date.day};
    if (exists(completed)) first.date = completed;
  }
}

std::vector<FoundDate> Scan::run() {
  for (std::size_t i = 0; i < text_.size();) {
    if (!text_.is_digit_at(i)) {
      ++i;
      continue;
    }
    const DateNumber number = text_.number_at(i);
    const bool begins_well = text_.begins_number_well(i) || (done_ > 0 && i == done_ + 1);
    const bool found = number.size <= 4 &&
                       ((begins_well && (numeric(number) || year_first(number) || day_then_month(number))) ||
                        month_then_number(number));
    i = std::max(number.end(), found ? done_ : 0);
  }
  complete_ranges();
  return std::move(found_);
}

}  // namespace

std::vector<FoundDate> find_dates(std::string_view text, DateOrder order) {
  const std::string mended = with_digits_mended(text);
  return Scan(mended.empty() ? text : std::string_view(mended), order).run();
}

}  // namespace quorate
