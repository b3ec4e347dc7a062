#include "indexer/outline/document_facts.h"

#include <algorithm>
#include <optional>

#include "indexer/outline/meeting_body.h"

namespace quorate {
namespace {

constexpr std::size_t kHeadBytes = 400;  // of a line that is of a head
constexpr int kHeadRows = 8;

// "... on Monday 10th" | "February 2025 at 2.00 p.m.": a paragraph's line ends where it will.
std::string with_line_below(const RowFaces& rows, std::size_t i) {
  std::string joined(rows.line(i));
  const std::size_t below = i + 1;
  if (below >= rows.size() || rows.row(i).table >= 0 || rows.row(below).table >= 0 ||
      rows.row(below).blank_before > 0 || rows.line(below).size() > kHeadBytes)
    return joined;
  return joined.append(" ").append(rows.line(below));
}

// The date of a line, over its end where it is cut there.
std::string date_at(const RowFaces& rows, std::size_t i, DateOrder order) {
  if (rows.line(i).size() > kHeadBytes) return {};
  std::optional<Date> date = first_whole_date(rows.line(i), order);
  if (!date) date = first_whole_date(with_line_below(rows, i), order);
  return date ? iso(*date) : std::string{};
}

}  // namespace

std::string date_minuted(const RowFaces& rows, RowRange range, const DocumentStart& start,
                         const std::string& before, DateOrder order) {
  std::string first;
  const auto fits = [&](const std::string& date) {
    if (first.empty()) first = date;
    return !date.empty() && (before.empty() || date < before);
  };
  std::size_t i = start.title_row;
  for (int steps = 0; steps < kHeadRows && i < range.last; ++steps, i = rows.next(i)) {
    if (const std::string date = date_at(rows, i, order); fits(date)) return date;
  }
  for (std::size_t above = range.first; above < std::min(start.title_row, range.last); ++above) {
    if (const std::string date = date_at(rows, above, order); fits(date)) return date;
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
    if (body.ends_with("Committee") || body.ends_with("Panel")) return body;
  }
  return {};
}

}  // namespace quorate
