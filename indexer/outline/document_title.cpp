#include "indexer/outline/document_title.h"

#include <algorithm>

#include "indexer/outline/paper_mark.h"

namespace quorate {
namespace {

constexpr int kRowsRead = 14;

bool is_mark_row(const RowFaces& rows, std::size_t i, const OutlineVocabulary& words) {
  const std::string_view line = trim(rows.line(i));
  if (is_letter_mark(line)) return true;
  const auto mark = read_mark(line, words);
  return mark && mark->rest.empty();
}

// Only the name of a body or an organisation, or of the kind of page.
bool is_letterhead(const RowFaces& rows, std::size_t i, const OutlineVocabulary& words) {
  const std::string& folded = rows[i].folded;
  if (folded.starts_with("report to ") || folded == "public document pack" || folded.ends_with(" logo")) return true;
  if (!words.meeting_bodies.end_of(folded).empty() && folded.size() < 90 && folded.find("minutes") == std::string::npos &&
      folded.find("agenda") == std::string::npos && folded.find("report") == std::string::npos) {
    return true;
  }
  return words.organisation_ends.end_of(folded).size() > 6 && folded.size() < 90;
}

std::string shown(const RowFaces& rows, std::size_t i) {
  std::string line = one_line(trim(rows.line(i)));
  return rows[i].capitals ? title_case(line) : line;
}

std::string subject_of_letter(const RowFaces& rows, RowRange range, const OutlineVocabulary& words) {
  std::size_t i = range.first;
  while (i < range.last && !(rows[i].short_line && !words.salutations.begin_of(rows[i].folded).empty())) ++i;
  if (i >= range.last) return {};
  const std::size_t next = rows.next(i);
  if (next >= range.last || rows.line(next).size() > 240) return "Letter";
  std::string subject = one_line(trim(rows.line(next)));
  if (subject.ends_with('.')) return "Letter";
  return subject;
}

}  // namespace

std::string title_of_document(const RowFaces& rows, RowRange range, const DocumentStart& start,
                              const OutlineVocabulary& words) {
  if (start.letter) return subject_of_letter(rows, range, words);
  const bool meeting_paper = start.agenda || start.minutes;
  std::size_t i = meeting_paper && start.title_row >= range.first && start.title_row < range.last ? start.title_row : range.first;
  std::string fallback;
  for (int steps = 0; i < range.last && steps < kRowsRead; ++steps, i = rows.next(i)) {
    if (rows[i].noise || !rows[i].short_line || rows[i].folded.empty() || is_mark_row(rows, i, words)) continue;
    if (!meeting_paper && (is_letterhead(rows, i, words) || is_date_row(rows, i))) {
      if (fallback.empty()) fallback = shown(rows, i);
      continue;
    }
    if (const auto mark = read_mark(rows.line(i), words); mark && !mark->rest.empty()) return mark->rest;
    std::string title = shown(rows, i);
    const std::size_t next = rows.next(i);
    // a title in capitals goes on in the next line
    if (rows[i].capitals && next < range.last && rows[next].capitals && rows.row(next).blank_before == 0 &&
        rows[next].short_line && rows.row(next).table < 0) {
      title += ' ' + shown(rows, next);
    }
    return title;
  }
  return fallback;
}

}  // namespace quorate
