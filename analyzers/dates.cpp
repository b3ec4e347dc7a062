#include "analyzers/dates.h"

#include <chrono>
#include <cstdio>

#include "analyzers/utf8.h"

namespace quorate {
namespace {

namespace calendar = std::chrono;

constexpr int kLeapYear = 2000;

calendar::year_month_day as_calendar(const Date& date) {
  return calendar::year(date.year) / static_cast<int>(date.month) / static_cast<int>(date.day);
}

// Digits [at, at + count) as a number; -1 where they aren't digits.
int digits(std::string_view text, std::size_t at, std::size_t count) {
  if (text.size() < at + count) return -1;
  int value = 0;
  for (std::size_t i = at; i < at + count; ++i) {
    if (!is_ascii_digit(static_cast<unsigned char>(text[i]))) return -1;
    value = value * 10 + (text[i] - '0');
  }
  return value;
}

}  // namespace

std::string iso(const Date& date) {
  if (date.year <= 0) return {};
  char buffer[48];
  if (date.month == 0)
    std::snprintf(buffer, sizeof buffer, "%04d", date.year);
  else if (date.day == 0)
    std::snprintf(buffer, sizeof buffer, "%04d-%02d", date.year, date.month);
  else
    std::snprintf(buffer, sizeof buffer, "%04d-%02d-%02d", date.year, date.month, date.day);
  return buffer;
}

std::optional<Date> date_from_iso(std::string_view text) {
  if (text.size() != 4 && text.size() != 7 && text.size() != 10) return std::nullopt;
  Date date;
  date.year = digits(text, 0, 4);
  if (text.size() >= 7) date.month = text[4] == '-' ? digits(text, 5, 2) : -1;
  if (text.size() == 10) date.day = text[7] == '-' ? digits(text, 8, 2) : -1;
  if (date.year < 1 || (text.size() >= 7 && date.month < 1) || (text.size() == 10 && date.day < 1))
    return std::nullopt;
  if (!exists(date)) return std::nullopt;
  return date;
}

bool exists(const Date& date) {
  if (date.year < 0 || date.year > 9999 || date.month < 0 || date.month > 12 || date.day < 0) return false;
  if (date.month == 0) return date.day == 0 && date.year > 0;
  if (date.day == 0) return date.year > 0;
  const Date whole{date.year == 0 ? kLeapYear : date.year, date.month, date.day};
  return as_calendar(whole).ok();
}

int weekday(const Date& date) {
  return static_cast<int>(calendar::weekday(calendar::sys_days(as_calendar(date))).iso_encoding()) - 1;
}

std::optional<Date> first_whole_date(std::string_view text, DateOrder order) {
  std::optional<Date> doubtful;
  for (const FoundDate& found : find_dates(text, order)) {
    if (found.date.year == 0 || found.date.month == 0 || found.date.day == 0) continue;
    if (!found.doubtful) return found.date;
    if (!doubtful) doubtful = found.date;
  }
  return doubtful;
}

void DateOrderEvidence::add(std::string_view text) {
  for (const FoundDate& found : find_dates(text)) {
    if (found.date.year == 0 || found.date.month == 0 || found.date.day == 0) continue;
    const std::string_view written = text.substr(found.span.begin, found.span.size());
    const bool opens_with_digit = is_ascii_digit(static_cast<unsigned char>(written[0]));
    const std::size_t letters = written.find_first_not_of("0123456789/.-");
    if (letters != std::string_view::npos) {
      ++(opens_with_digit ? day_before_name_ : month_named_first_);
    } else if (written.find('/') != std::string_view::npos && found.date.day > 12) {
      const bool year_first = digits(written, 0, 4) > 0;
      if (!year_first) ++(digits(written, 0, 2) == found.date.day ? day_first_ : month_first_);
    }
  }
}

DateOrder DateOrderEvidence::order() const {
  if (month_first_ != day_first_)
    return month_first_ > day_first_ ? DateOrder::month_first : DateOrder::day_first;
  return month_named_first_ > 3 * day_before_name_ ? DateOrder::month_first : DateOrder::day_first;
}

}  // namespace quorate
