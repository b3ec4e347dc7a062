#include "indexer/outline/document_facts.h"

#include <algorithm>
#include <optional>

#include "analyzers/dates.h"
#include "indexer/outline/meeting_body.h"
#include "indexer/outline/printed_page.h"

namespace quorate {
namespace {

constexpr std::size_t kHeadBytes = 400;  // of a line that is of a head
constexpr int kHeadRows = 24;            // of minutes, down to who was present

// Whether a line may end in a day of the month: "on Monday 10th", not "Item 10".
bool ends_in_day(std::string_view line) {
  line = trim(line);
  const std::size_t blank = line.find_last_of(" \t");
  if (blank == std::string_view::npos) return false;
  const std::string_view day = line.substr(blank + 1);
  const std::string_view number = leading_number(day);
  return !number.empty() && number.size() <= 2 && day.size() <= number.size() + 2 &&
         !numbers_a_paper(line.substr(0, blank));
}

// The date that a paragraph's line begins and the line below it ends: "... on Monday 10th" | "February 2025
// at 2.00 p.m."
std::optional<Date> date_over_end(const RowFaces& rows, RowRange range, std::size_t i, DateOrder order) {
  const std::size_t below = i + 1;
  if (below >= range.last || rows[below].noise || rows.row(i).table >= 0 || rows.row(below).table >= 0 ||
      rows.row(below).blank_before > 0 || rows.line(below).size() > kHeadBytes || !ends_in_day(rows.line(i)))
    return std::nullopt;
  const std::string joined = std::string(rows.line(i)) + ' ' + std::string(rows.line(below));
  for (const FoundDate& found : find_dates(joined, order)) {
    const bool whole = found.date.day > 0 && found.date.month > 0 && found.date.year > 0;
    if (whole && found.span.begin < rows.line(i).size() && found.span.end > rows.line(i).size())
      return found.date;
  }
  return std::nullopt;
}

std::string date_at(const RowFaces& rows, RowRange range, std::size_t i, DateOrder order) {
  if (rows[i].noise || rows.line(i).size() > kHeadBytes) return {};
  std::optional<Date> date = first_whole_date(rows.line(i), order);
  if (!date) date = date_over_end(rows, range, i, order);
  return date ? iso(*date) : std::string{};
}

}  // namespace

std::string date_minuted(const RowFaces& rows, RowRange range, const DocumentStart& start,
                         const std::string& before, DateOrder order, const OutlineVocabulary& words) {
  std::string first;
  const auto fits = [&](const std::string& date) {
    if (first.empty()) first = date;
    return !date.empty() && (before.empty() || date < before);
  };
  constexpr int kSureRows = 8;  // further down only a date alone, or one on which they say it was held
  std::size_t i = start.title_row;
  for (int steps = 0; steps < kHeadRows && i < range.last; ++steps, i = rows.next(i)) {
    if (steps >= kSureRows && !is_date_row(rows, i)) {
      if (!opening_reference(rows.line(i)).ref.empty() || ends_sentence(rows.line(i))) break;  // its items
      if (words.held.in(rows[i].folded).empty()) continue;
    }
    if (const std::string date = date_at(rows, range, i, order); fits(date)) return date;
  }
  for (std::size_t above = range.first; above < std::min(start.title_row, range.last); ++above) {
    if (const std::string date = date_at(rows, range, above, order); fits(date)) return date;
  }
  return first;
}

std::string committee_minuted(const RowFaces& rows, RowRange range, const DocumentStart& start,
                              const OutlineVocabulary& words) {
  constexpr int kNameRows = 4;
  std::size_t i = range.first;
  for (int steps = 0; i < range.last && (i <= start.title_row || steps < kNameRows);
       ++steps, i = rows.next(i)) {
    if (rows[i].noise || !rows[i].short_line) continue;
    if (!words.attendance.begin_of(rows[i].folded).empty()) break;
    std::string body = body_in(rows.line(i), words);
    if (!words.committees.end_of(fold(body)).empty()) return body;
  }
  return {};
}

}  // namespace quorate
