#include "indexer/outline/minutes_evidence.h"

#include <algorithm>
#include <cctype>
#include <string>
#include <string_view>

namespace quorate {
namespace {

constexpr int kEnough = 6;
constexpr int kEnoughUnattended = 7;

constexpr std::size_t kProceedingRows = 60;  // in which the meeting does something
constexpr std::size_t kLeastProceedings = 3;
constexpr std::size_t kClosingRows = 300;  // in which it ends
constexpr std::size_t kLabelBytes = 220;   // of a row, in which its label stands
constexpr std::size_t kHeadingBytes = 60;  // of a heading of those present
constexpr std::ptrdiff_t kLeastNameWords = 4;

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::size_t number_end(std::string_view line, std::size_t at) {
  while (at < line.size() && is_digit(line[at])) ++at;
  return at;
}

// Whether half of the words and more are capitalised, as a list of names and posts is.
bool lists_names(std::string_view line) {
  std::ptrdiff_t words = 0, capitalised = 0;
  bool begins = true;
  for (const char c : line.substr(0, kLabelBytes)) {
    const bool letter = std::isalpha(static_cast<unsigned char>(c)) != 0;
    if (letter && begins) {
      ++words;
      capitalised += is_upper(c) ? 1 : 0;
    }
    begins = !letter && (c == ' ' || c == '\t' || c == '(' || c == '\n' || (begins && !is_digit(c)));
  }
  return capitalised >= kLeastNameWords && capitalised * 2 >= words;
}

// "PRESENT:", "Sederunt", "In attendance – ...": the label at the beginning of the row.
std::string label_of(std::string_view line) {
  std::string_view label = line.substr(0, kLabelBytes);
  label = label.substr(0, label.find_first_of(":\t"));
  if (const std::size_t dash = label.find(" – "); dash != std::string_view::npos)
    label = label.substr(0, dash);
  return fold(label);
}

}  // namespace

int MinutesEvidence::score() const {
  const auto worth = [](bool seen, int points) { return seen ? points : 0; };
  return worth(heading, 3) + worth(attendance, 2) + worth(proceedings, 2) + worth(dated, 1) +
         worth(timed, 1) + worth(body, 1) + worth(closing, 1);
}

bool MinutesEvidence::enough() const { return score() >= (attendance ? kEnough : kEnoughUnattended); }

bool tells_proceedings(const StartSearch& search, std::size_t i) {
  std::size_t told = 0;
  for (std::size_t rows = 0; rows < kProceedingRows; ++rows) {
    i = search.rows.next(i);
    if (i >= search.rows.size() || search.in_cover[i]) break;
    if (!search.words.proceedings.in(search.rows[i].folded).empty() && ++told >= kLeastProceedings)
      return true;
  }
  return false;
}

bool tells_closing(const StartSearch& search, std::size_t i) {
  for (std::size_t rows = 0; rows < kClosingRows; ++rows) {
    i = search.rows.next(i);
    if (i >= search.rows.size() || search.in_cover[i]) break;
    if (!search.words.meeting_closings.in(search.rows[i].folded).empty()) return true;
  }
  return false;
}

bool heads_those_present(const StartSearch& search, std::size_t i) {
  const RowFaces& rows = search.rows;
  const std::string_view line = rows.line(i);
  if (search.words.present.is(label_of(line))) return true;
  if (trim(line).size() > kHeadingBytes || ends_sentence(line) || is_bullet(line) || rows[i].filled > 2 ||
      !opening_reference(line).ref.empty() || search.words.present.in(rows[i].folded).empty())
    return false;
  if (std::islower(static_cast<unsigned char>(trim(line).front()))) return false;
  const std::size_t below = rows.next(i);
  return below < rows.size() && lists_names(rows.line(below));
}

bool holds_time_span(std::string_view line) {
  int times = 0;
  for (std::size_t i = 0; i < line.size();) {
    if (!is_digit(line[i])) {
      ++i;
      continue;
    }
    const std::size_t hour = number_end(line, i);
    const bool clock = hour < line.size() && (line[hour] == ':' || line[hour] == '.') &&
                       number_end(line, hour + 1) == hour + 3;
    const std::size_t end = clock ? hour + 3 : hour;
    const bool joined =
        end + 1 < line.size() && (line[end] == '.' || line[end] == '/') && is_digit(line[end + 1]);
    const std::string half = fold(line.substr(end, 6));
    const bool named = half.starts_with("am") || half.starts_with("pm") || half.starts_with("a m") ||
                       half.starts_with("p m");
    times += hour - i <= 2 && !joined && (clock || named) ? 1 : 0;
    i = joined ? line.find_first_of(" \t", end) : end;
  }
  return times >= 2;
}

bool opens_attendance(const RowFaces& rows, std::size_t row, const OutlineVocabulary& words) {
  if (!rows[row].short_line) return false;
  const std::string_view line = rows.line(row);
  const std::string_view label = line.substr(0, std::min(line.find_first_of(":\t\n"), line.size()));
  if (label.size() > 60) return false;
  const std::string second = fold(in_two_languages(label).second);
  return words.present.is(fold(label)) || (!second.empty() && words.present.is(second));
}

}  // namespace quorate
