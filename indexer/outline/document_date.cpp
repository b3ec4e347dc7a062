#include "indexer/outline/document_date.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "indexer/outline/face_lines.h"
#include "indexer/outline/people.h"

namespace quorate {
namespace {

// "Summary of the meeting held on 17 June 2025": the day of what the paper is about.
bool is_of_meeting(std::string_view before, const OutlineVocabulary& words) {
  const std::string folded = fold(before);
  return !words.held.in(folded).empty() || !words.meeting_dates.in(folded).empty();
}

std::string date_in_title(const Document& document, const OutlineVocabulary& words) {
  const std::optional<Date> date = first_whole_date(document.title, document.date_order);
  if (!date) return {};
  for (const FoundDate& found : find_dates(document.title, document.date_order)) {
    if (found.date == *date &&
        is_of_meeting(std::string_view(document.title).substr(0, found.span.begin), words))
      return {};
  }
  return iso(*date);
}

std::string date_at_head(const RowFaces& rows, const Document& document) {
  constexpr int kHeadRows = 8;
  std::size_t i = document.rows.first;
  for (int steps = 0; steps < kHeadRows && i < document.rows.last; ++steps, i = rows.next(i)) {
    if (rows[i].noise || !is_date_row(rows, i)) continue;
    const std::optional<Date> date = first_whole_date(rows.line(i), document.date_order);
    return date ? iso(*date) : std::string{};
  }
  return {};
}

}  // namespace

std::optional<std::size_t> signatory_above(const RowFaces& rows, std::size_t i,
                                           const OutlineVocabulary& words) {
  constexpr int kRowsAbove = 2;  // a post may stand between
  constexpr std::size_t kMostName = 60;
  if (rows.row(i).table >= 0 || !is_date_row(rows, i)) return std::nullopt;
  std::size_t above = i;
  for (int steps = 0; steps < kRowsAbove; ++steps) {
    above = rows.previous(above);
    if (above >= rows.size() || rows.line(above).size() > kMostName || rows.row(above).table >= 0 ||
        is_letterhead_row(rows, above, words))
      return std::nullopt;
    const std::vector<std::string> people = people_named(rows.line(above), words);
    if (!people.empty() && looks_like_name(people.front(), words)) return above;
  }
  return std::nullopt;
}

std::string date_of_document(const RowFaces& rows, const Document& document, const OutlineVocabulary& words) {
  if (std::string date = date_in_title(document, words); !date.empty()) return date;
  const bool covered = !document.cover.empty();
  if (!covered) {
    if (std::string date = date_at_head(rows, document); !date.empty()) return date;
  }
  for (std::size_t i = covered ? document.cover.last : document.rows.first; i < document.rows.last; ++i) {
    if (rows[i].noise || rows.row(i).table >= 0 || !is_date_row(rows, i)) continue;
    const std::optional<Date> date = first_whole_date(rows.line(i), document.date_order);
    if (!date || (!document.meeting_date.empty() && iso(*date) > document.meeting_date)) continue;
    const std::optional<std::size_t> signatory = signatory_above(rows, i, words);
    const std::size_t above = rows.previous(i);
    if ((signatory && *signatory >= document.rows.first) ||
        (above < rows.size() && above >= document.rows.first && is_version_line(rows[above].folded)))
      return iso(*date);
  }
  return {};
}

}  // namespace quorate
