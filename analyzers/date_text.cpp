#include "analyzers/date_text.h"

#include <algorithm>
#include <array>
#include <string>

#include "analyzers/homoglyphs.h"
#include "analyzers/utf8.h"

namespace quorate {
namespace {

constexpr int kFirstYear = 1948;
constexpr int kLastYear = 2100;
constexpr std::size_t kLongestWord = 24;

// Words that a number belongs to, rather than to the month behind it: "Month 3 June 2022".
constexpr std::array<std::string_view, 13> kNumbered = {"appendix", "item", "month", "no",    "page",
                                                        "paper",    "part", "phase", "table", "wave",
                                                        "version",  "week", "year"};

bool is_digit(char byte) { return is_ascii_digit(static_cast<unsigned char>(byte)); }
bool is_letter(char byte) {
  const auto value = static_cast<unsigned char>(byte);
  return is_ascii_letter(value) || (value >= 0xC3 && value <= 0xCF) || (value >= 0x80 && value < 0xC0);
}

}  // namespace

bool is_year_of_dates(int year) { return year >= kFirstYear && year <= kLastYear; }
int full_year(int two_digits) { return two_digits >= 70 ? 1900 + two_digits : 2000 + two_digits; }
bool reads_as_day(const DateNumber& number) {
  return number.size >= 1 && number.size <= 2 && number.value >= 1 && number.value <= 31;
}

DateNumber DateText::number_at(std::size_t begin) const {
  DateNumber number{begin, 0, 0};
  while (is_digit(at(number.end())) && number.size <= 8) {
    number.value = number.value * 10 + (at(number.end()) - '0');
    ++number.size;
  }
  return number;
}

std::size_t DateText::after_letters(std::size_t begin) const {
  std::size_t i = begin;
  while (i < text_.size() && i - begin <= kLongestWord && is_letter(text_[i])) ++i;
  return i;
}

std::size_t DateText::after_blanks(std::size_t i) const {
  bool line_end = false;
  for (int count = 0; count < 4; ++count) {
    if (at(i) == ' ' || (at(i) == '\n' && !line_end)) {
      line_end = line_end || at(i) == '\n';
      ++i;
    } else if (text_.substr(i, 2) == "\u00A0") {
      i += 2;
    } else {
      break;
    }
  }
  return i;
}

std::size_t DateText::after_ordinal(std::size_t i) const {
  constexpr std::string_view kOpen = "<sup>";
  constexpr std::string_view kClose = "</sup>";
  const bool raised = text_.substr(std::min(i, text_.size()), kOpen.size()) == kOpen;
  std::size_t begin = raised ? i + kOpen.size() : i;
  if (at(begin) == '^' || at(begin) == ' ') ++begin;
  const std::size_t end = after_letters(begin);
  if (end == begin || !is_ordinal_ending(text_.substr(begin, end - begin))) return i;
  return raised && text_.substr(end, kClose.size()) == kClose ? end + kClose.size() : end;
}

std::size_t DateText::after_dash(std::size_t i) const {
  if (i >= text_.size()) return i;
  const CodePoint c = code_point_at(text_, i);
  return is_dash(c.value) ? i + c.bytes : i;
}

std::optional<DateMonth> DateText::month_at(std::size_t i) const {
  const std::size_t end = after_letters(i);
  if (end == i) return std::nullopt;
  const auto name = month_named(text_.substr(i, end - i));
  if (!name) return std::nullopt;
  DateMonth month{*name, !is_ascii_lower(static_cast<unsigned char>(text_[i])), i, end};
  for (const std::string_view second : {" Fómhair", " fómhair"})
    if (text_.substr(end, second.size()) == second) month.end += second.size();
  if (at(month.end) == '.') ++month.end;
  return month;
}

std::optional<DateMonth> DateText::month_before(std::size_t i, std::size_t from) const {
  std::size_t end = i;
  for (int count = 0; count < 3 && end > from; ++count) {
    const CodePoint c = code_point_before(text_, end);
    const bool between = c.value == U' ' || c.value == U'\n' || c.value == 0xA0 || c.value == U',' ||
                         c.value == U'.' || c.value == U'/' || is_apostrophe(c.value) || c.value == 0x2018 ||
                         is_dash(c.value);
    if (!between) break;
    end -= c.bytes;
  }
  std::size_t begin = end;
  while (begin > from && end - begin <= kLongestWord) {
    const CodePoint c = code_point_before(text_, begin);
    if (!is_latin_letter(c.value)) break;
    begin -= c.bytes;
  }
  if (begin == end) return std::nullopt;
  const auto name = month_named(text_.substr(begin, end - begin));
  if (!name) return std::nullopt;
  return DateMonth{*name, !is_ascii_lower(static_cast<unsigned char>(text_[begin])), begin, end};
}

std::optional<DateMonth> DateText::month_behind_day(std::size_t i) const {
  std::size_t begin = after_dash(i);
  if (begin == i && (at(i) == '/' || at(i) == '.' || at(i) == ',')) ++begin;
  begin = after_blanks(begin);
  if (const auto month = month_at(begin)) return month;
  for (int particles = 0; particles < 3; ++particles) {
    const std::size_t end = after_letters(begin);
    const std::string_view word = text_.substr(begin, end - begin);
    if (word != "of" && word != "o" && word != "de" && word != "an" && word != "am" && word != "den" &&
        word != "t" && word != "day")
      return std::nullopt;
    begin = at(end) == '-' ? end + 1 : after_blanks(end);
    if (const auto month = month_at(begin)) return month;
  }
  return std::nullopt;
}

bool DateText::is_letter_at(std::size_t i) const { return is_letter(at(i)); }
bool DateText::is_digit_at(std::size_t i) const { return is_digit(at(i)); }

bool DateText::ends_number_well(const DateNumber& number) const {
  const char next = at(number.end());
  if (is_digit(next) || next == '%' || is_letter(next)) return false;
  return !((next == '.' || next == ':' || next == ',' || next == '/') && is_digit(at(number.end() + 1)));
}

bool DateText::begins_number_well(std::size_t i) const {
  if (i == 0) return true;
  const char before = text_[i - 1];
  if (is_digit(before) || is_latin_letter(code_point_before(text_, i).value)) return false;
  const bool joins = before == '/' || before == '.' || before == ',' || before == ':' || before == '_';
  return !(joins && i >= 2 && is_digit(text_[i - 2])) && before != '$';
}

DateYear DateText::year_behind(std::size_t i) const {
  std::size_t begin = i;
  const char joint = at(i);
  const bool joined = joint == '-' || joint == '/' || joint == '.' || joint == ',';
  if (joined) ++begin;
  begin = after_blanks(begin);
  if (at(begin) == '\t' && number_at(begin + 1).size == 4) ++begin;  // the next cell of a table
  bool apostrophe = false;
  if (begin < text_.size()) {
    const CodePoint c = code_point_at(text_, begin);
    apostrophe = is_apostrophe(c.value) || c.value == 0x2018;
    if (apostrophe) begin += c.bytes;
  }
  const DateNumber number = number_at(begin);
  const DateYear none{0, i};
  if (number.size != 2 && number.size != 4) return none;
  if (number.size == 4 && is_year_of_dates(number.value)) {
    const char next = at(number.end());
    const DateNumber after = number_at(number.end() + 1);
    const bool pair = next == '/' && after.size > 0 && !month_behind_day(after.end());
    const bool range = after_dash(number.end()) > number.end() &&
                       number_at(after_dash(number.end())).value == (number.value + 1) % 100;
    if (pair || range || is_letter(next) || is_digit(next)) return none;
    return {number.value, number.end()};
  }
  if (number.size != 2 || !ends_number_well(number)) return none;
  if (apostrophe || joint == '-' || joint == '/' || joint == '.')
    return {full_year(number.value), number.end()};
  // "11 August 22", but not "14 July 15 August" or "14 July 10 am".
  const std::size_t word = after_blanks(number.end());
  if (number.value < 10 || number.value > 39 || month_at(word) || after_ordinal(word) != word) return none;
  const std::string_view next = text_.substr(word, after_letters(word) - word);
  if (next == "am" || next == "pm" || next == "hours" || next == "to") return none;
  return {full_year(number.value), number.end()};
}

bool DateText::belongs_to_word_before(std::size_t i) const {
  std::size_t end = i;
  while (end > 0 && text_[end - 1] == ' ') --end;
  std::size_t begin = end;
  while (begin > 0 && end - begin < 10 && is_ascii_letter(static_cast<unsigned char>(text_[begin - 1])))
    --begin;
  std::string word;
  for (const char byte : text_.substr(begin, end - begin)) word.push_back(ascii_lower(byte));
  return std::find(kNumbered.begin(), kNumbered.end(), word) != kNumbered.end();
}

bool DateText::opens_its_line(std::size_t i) const {
  while (i > 0 && text_[i - 1] == ' ') --i;
  return i == 0 || text_[i - 1] == '\n' || text_[i - 1] == '\t';
}

std::optional<DateNumber> DateText::last_day_of_range(std::size_t i) const {
  std::size_t begin = after_blanks(i);
  const std::size_t dash = after_dash(begin);
  if (dash > begin) {
    begin = dash;
  } else if (at(begin) == '&') {
    ++begin;
  } else {
    const std::size_t end = after_letters(begin);
    const std::string_view word = text_.substr(begin, end - begin);
    if (word != "to" && word != "and" && word != "or") return std::nullopt;
    begin = end;
  }
  const DateNumber day = number_at(after_blanks(begin));
  if (!reads_as_day(day)) return std::nullopt;
  return day;
}

std::optional<int> DateText::weekday_beside(std::size_t begin, std::size_t end, std::size_t from) const {
  std::size_t before = begin;
  for (int words = 0; words < 2; ++words) {
    while (before > from &&
           (text_[before - 1] == ' ' || text_[before - 1] == ',' || text_[before - 1] == '.'))
      --before;
    std::size_t word = before;
    while (word > from && before - word < 12 && is_ascii_letter(static_cast<unsigned char>(text_[word - 1])))
      --word;
    if (const auto day = weekday_named(text_.substr(word, before - word))) return day;
    if (text_.substr(word, before - word) != "the") break;
    before = word;
  }
  std::size_t after = end;
  if (at(after) == ',') ++after;
  while (at(after) == ' ') ++after;
  const bool bracket = at(after) == '(';
  if (bracket) ++after;
  if (!bracket && at(end) != ',') return std::nullopt;
  return weekday_named(text_.substr(after, after_letters(after) - after));
}

}  // namespace quorate
