#include "analyzers/references.h"

#include <algorithm>
#include <array>

#include "analyzers/reference_scan.h"
#include "analyzers/utf8.h"

namespace quorate {
namespace {

constexpr std::size_t kMaxPrefixLetters = 8;
constexpr std::ptrdiff_t kMaxPrefixGroups = 3;
constexpr std::size_t kMaxCanonicalBytes = 40;
constexpr std::size_t kLongestWord = 24;
// How far behind its first word a reference has its first digit: two more groups of letters.
constexpr std::size_t kDigitReach = 24;

// What stands before numbers without being a reference: months, days, periods, standards of time, telephone
// numbers.
constexpr std::array<std::string_view, 43> kNoPrefix = {
    "apr", "april", "aug",       "august",   "bst", "covid",   "dec",   "december", "ext",
    "fax", "feb",   "february",  "fri",      "fy",  "gmt",     "h",     "jan",      "january",
    "jul", "july",  "jun",       "june",     "m",   "mar",     "march", "may",      "mon",
    "no",  "nos",   "nov",       "november", "oct", "october", "q",     "qtr",      "sat",
    "sep", "sept",  "september", "sun",      "tel", "thu",     "ytd"};
static_assert(std::is_sorted(kNoPrefix.begin(), kNoPrefix.end()));

// Words that stand before two numbers in what people type: "between 22 37", "page 12 14".
constexpr std::array<std::string_view, 24> kCommonWords = {
    "and", "as",   "at",    "board", "by",   "for",   "from",  "in",  "item", "line",  "of",   "on",
    "or",  "page", "pages", "paper", "risk", "since", "table", "the", "to",   "until", "week", "year"};
static_assert(std::is_sorted(kCommonWords.begin(), kCommonWords.end()));

template <std::size_t N>
bool listed(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::binary_search(words.begin(), words.end(), word);
}

int number_of(std::string_view digits) {
  int value = 0;
  for (const char byte : digits) {
    if (!is_ascii_digit(static_cast<unsigned char>(byte)) || value > 99'999) return -1;
    value = value * 10 + (byte - '0');
  }
  return value;
}

bool reads_as_year(std::string_view digits) {
  const int value = number_of(digits);
  return (digits.size() == 2 && value >= 0 && value <= 39) ||
         (digits.size() == 4 && value >= 1990 && value <= 2039);
}

// 2024 and 25, 24 and 25, 2024 and 2025.
bool is_financial_year(std::string_view first, std::string_view second) {
  const int from = number_of(first);
  const int to = number_of(second);
  if (from < 0 || to < 0 || first.size() % 2 != 0 || second.size() % 2 != 0) return false;
  return first.size() <= 4 && second.size() <= first.size() && (from + 1) % 100 == to % 100;
}

// 11 08 2022, 2022 08 11.
bool is_date(std::string_view a, std::string_view b, std::string_view c) {
  const auto day = [](std::string_view s) {
    return s.size() <= 2 && number_of(s) >= 1 && number_of(s) <= 31;
  };
  const auto month = [](std::string_view s) {
    return s.size() <= 2 && number_of(s) >= 1 && number_of(s) <= 12;
  };
  const auto year = [](std::string_view s) { return s.size() == 4 && reads_as_year(s); };
  return (day(a) && month(b) && year(c)) || (year(a) && month(b) && day(c)) ||
         (month(a) && day(b) && year(c));
}

// Where the numbers begin in a row of letters, then numbers: 1 for ICB/22/37, 2 for UHL/TB/23/041; 0 where
// they don't.
std::size_t letters_in_front(const GroupRow& row) {
  std::size_t letters = 0;
  while (letters < row.count && row[letters].kind == GroupKind::letters) ++letters;
  return letters < row.count ? letters : 0;
}

bool prefix_may_stand(const GroupRow& row, std::size_t letters, Hand hand) {
  for (std::size_t i = 0; i < letters; ++i) {
    if (row[i].size > kMaxPrefixLetters || listed(kNoPrefix, row[i].text())) return false;
    if (hand == Hand::printed && !row[i].capitals) return false;
  }
  return true;
}

// Blanks apart: TB 23 041, TB 23/041. `n` is the first number.
bool stands_apart_well(const GroupRow& row, std::size_t n, Hand hand) {
  const std::string_view prefix = row[n - 1].text();
  const std::string_view first = row[n].text();
  const std::string_view second = row[n + 1].text();
  if (n != 1 || prefix.size() < 2 || row.count != n + 2 || !reads_as_year(first)) return false;
  if (second.size() > 4) return false;
  if (row.before[n + 1] == Separator::slash) {
    const std::size_t least = hand == Hand::typed && row[n - 1].capitals ? 2 : 3;
    return second.size() >= least && !is_financial_year(first, second);
  }
  if (row.before[n + 1] != Separator::blank || second.size() < 2) return false;
  if (first.size() == 4 && (is_financial_year(first, second) || reads_as_year(second))) return false;
  return row[n - 1].capitals || (hand == Hand::typed && prefix.size() <= 5 && !listed(kCommonWords, prefix));
}

// Glued: ICSB200304-02, TB23/041.
bool is_glued_well(const GroupRow& row, std::size_t n) {
  const std::string_view first = row[n].text();
  const std::string_view second = row[n + 1].text();
  if (row[n - 1].size < 2 || second.size() < 2 || is_financial_year(first, second)) return false;
  if (row.before[n + 1] == Separator::slash) return first.size() >= 2;
  return row.before[n + 1] == Separator::mark && first.size() >= 4;
}

// Joined by slashes, dashes or dots all through: ICB/22/37, CC-2024-118, HWB.23.7.
bool is_joined_well(const GroupRow& row, std::size_t n) {
  const Separator before_first = row.before[n];
  const Separator before_second = row.before[n + 1];
  if (before_second == Separator::blank) return false;
  if (row[n - 1].size < 2 && (before_first != Separator::slash || before_second != Separator::slash))
    return false;
  if (row[n].size > 4 || row[n + 1].size > 5) return false;
  const bool slashes = before_first == Separator::slash && before_second == Separator::slash;
  if (!slashes && row[n].size == 4 && is_financial_year(row[n].text(), row[n + 1].text())) return false;
  return row.count < n + 3 || !is_date(row[n].text(), row[n + 1].text(), row[n + 2].text());
}

bool is_reference(const GroupRow& row, Hand hand) {
  const std::size_t n = letters_in_front(row);
  if (n == 0 || static_cast<std::ptrdiff_t>(n) > kMaxPrefixGroups || row.count < n + 2 ||
      !prefix_may_stand(row, n, hand))
    return false;
  switch (row.before[n]) {
    case Separator::none:
      return is_glued_well(row, n);
    case Separator::blank:
      return stands_apart_well(row, n, hand);
    case Separator::gap:
      return false;
    default:
      return is_joined_well(row, n);
  }
}

// Whether group `row.count` may stand behind `separator`: separators between the numbers are alike.
bool may_follow(const GroupRow& row, Separator separator) {
  if (separator == Separator::none || separator == Separator::gap) return false;
  const std::size_t n = letters_in_front(row);
  if (n == 0) return separator != Separator::dot || row.count == 1;
  const std::size_t numbers = row.count - n;
  if (numbers < 2) return separator != Separator::blank || row.before[n] == Separator::blank;
  const Separator between = row.before[n + 1];
  if (between == Separator::blank || numbers > 4) return false;
  return separator == between || (separator == Separator::dot && between == Separator::slash);
}

// Drops the last group or groups that can't belong: what follows is letters, or the row is full.
bool read_row(std::string_view text, std::size_t at, GroupRow& row) {
  if (!read_groups(text, at, Separator::none, row) || row[0].kind == GroupKind::digits) return false;
  while (row.count < kMaxReferenceGroups) {
    const ReadSeparator separator = read_separator(text, row.end);
    if (!may_follow(row, separator.kind)) break;
    GroupRow longer = row;
    if (!read_groups(text, separator.end, separator.kind, longer)) break;
    if (longer.count > row.count + 1 && letters_in_front(row) > 0) break;  // a glued word behind numbers
    const ReferenceGroup& added = longer[row.count];
    if (added.kind == GroupKind::letters && letters_in_front(row) > 0) break;
    if (added.kind == GroupKind::letters && separator.kind == Separator::blank) break;
    row = longer;
  }
  return true;
}

bool is_word_character(char32_t c) {
  return is_ascii_letter(c) || is_ascii_digit(c) || c == U'_' ||
         (c >= 0xC0 && c <= 0x52F && c != 0xD7 && c != 0xF7);
}

// A reference begins a word, and isn't the rest of an address or of a longer code.
bool begins_word(std::string_view text, std::size_t at, std::size_t after_last_found) {
  if (at == 0) return true;
  const CodePoint before = code_point_before(text, at);
  if (is_word_character(before.value)) return false;
  const std::size_t joint = at - before.bytes;
  if (joint == after_last_found && joint > 0) return true;  // ICB/22/37-ICB/22/40
  const bool joins = before.value == U'/' || before.value == U'\\' || before.value == U'.' ||
                     before.value == U'@' || before.value == U'#' || before.value == U'&' ||
                     before.value == U'=' || is_dash(before.value);
  if (!joins || joint == 0) return !joins || before.value != U'/';
  const CodePoint farther = code_point_before(text, joint);
  return !is_word_character(farther.value) && farther.value != U'/' && farther.value != U'.';
}

// Behind a reference whose groups stand apart by blanks no further number may follow: that is a table's row.
bool ends_well(std::string_view text, const GroupRow& row) {
  std::size_t at = row.end;
  if (at == text.size()) return true;
  if (is_word_character(code_point_at(text, at).value)) return false;
  if (row.before[row.count - 1] != Separator::blank) return true;
  if (text[at] == '%') return false;
  while (at < text.size() && (text[at] == ' ' || text[at] == '.' || text[at] == ',' || text[at] == '/')) ++at;
  const bool number =
      at < text.size() && at - row.end <= 2 && is_ascii_digit(static_cast<unsigned char>(text[at]));
  return !number;
}

// Cheap test of a first byte: letters, the lead bytes of Greek and Cyrillic, and '1' or 'l' for I.
bool may_begin(char byte) {
  const auto value = static_cast<unsigned char>(byte);
  return is_ascii_letter(value) || byte == '1' || (value >= 0xCD && value <= 0xD4);
}

// The byte after the letters and digits that begin at `at`, without decoding: Latin, Greek and Cyrillic have
// the lead bytes 0xC3 to 0xD4.
std::size_t after_word(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const auto value = static_cast<unsigned char>(text[at]);
    const bool word = is_ascii_letter(value) || is_ascii_digit(value) || (value >= 0x80 && value < 0xC2) ||
                      (value >= 0xC3 && value <= 0xD4);
    if (!word) break;
    ++at;
  }
  return at;
}

std::size_t next_digit(std::string_view text, std::size_t at) {
  while (at < text.size() && !is_ascii_digit(static_cast<unsigned char>(text[at]))) ++at;
  return at;
}

}  // namespace

std::optional<ReferenceMatch> next_reference(std::string_view text, std::size_t from, Hand hand) {
  const std::size_t after_last_found = from;
  std::size_t at = from;
  std::size_t digit = next_digit(text, from);
  while (at < text.size() && digit < text.size()) {
    if (!may_begin(text[at])) {
      ++at;
      continue;
    }
    const std::size_t end = std::max(at + 1, after_word(text, at));
    if (digit < at) digit = next_digit(text, at);
    const bool digit_is_near = digit < end + kDigitReach;
    if (end - at <= kLongestWord && digit_is_near && begins_word(text, at, after_last_found)) {
      ReferenceMatch match;
      if (read_row(text, at, match.groups) && is_reference(match.groups, hand) &&
          ends_well(text, match.groups)) {
        match.span = {match.groups[0].span.begin, static_cast<std::uint32_t>(match.groups.end)};
        return match;
      }
    }
    at = end;
  }
  return std::nullopt;
}

std::vector<FoundReference> find_references(std::string_view text, Hand hand) {
  std::vector<FoundReference> found;
  for (auto match = next_reference(text, 0, hand); match; match = next_reference(text, match->span.end, hand))
    found.push_back({match->span, canonical(match->groups)});
  return found;
}

std::optional<std::string> canonical_reference(std::string_view written) {
  GroupRow row;
  Separator before = Separator::none;
  std::size_t at = 0;
  while (at < written.size() && written[at] == ' ') ++at;
  while (at < written.size()) {
    if (!read_groups(written, at, before, row)) return std::nullopt;
    at = row.end;
    const ReadSeparator separator = read_separator(written, at);
    if (separator.kind == Separator::none && at < written.size()) return std::nullopt;
    before = separator.kind;
    at = std::max(at, separator.end);
  }
  const auto last = row.group.begin() + static_cast<std::ptrdiff_t>(row.count);
  const auto letters = std::count_if(row.group.begin(), last,
                                     [](const ReferenceGroup& g) { return g.kind == GroupKind::letters; });
  if (row.count == static_cast<std::size_t>(letters) || letters > kMaxPrefixGroups) return std::nullopt;
  if (row.count == 2 && row[0].kind == GroupKind::digits && is_financial_year(row[0].text(), row[1].text()))
    return std::nullopt;
  if (row.count == 3 && is_date(row[0].text(), row[1].text(), row[2].text())) return std::nullopt;
  std::string joined = canonical(row);
  if (joined.size() > kMaxCanonicalBytes) return std::nullopt;
  return joined;
}

}  // namespace quorate
