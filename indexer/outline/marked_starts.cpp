#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "analyzers/dates.h"
#include "indexer/outline/start_finders.h"

namespace quorate {
namespace {

// Below the code of a paper: the body's name, the day, or who reports.
bool heads_face(const StartSearch& search, std::size_t i) {
  std::size_t next = i;
  for (int steps = 0; steps < 4; ++steps) {
    next = search.rows.next(next);
    if (next >= search.rows.size() || !search.rows[next].short_line || search.rows.row(next).table >= 0)
      return false;
    if (search.in_cover[next] || search.is_letterhead(next) || is_date_row(search.rows, next)) return true;
    if (!search.words.report_heads.begin_of(search.rows[next].folded).empty()) return true;
    if (!looks_like_title(search.rows, next)) return false;
  }
  return false;
}

// Below a letter on its own there is a cover sheet, or a title.
bool leads_to_face(const StartSearch& search, std::size_t i) {
  const std::size_t next = search.rows.next(i);
  if (next >= search.rows.size()) return false;
  if (search.in_cover[next]) return true;
  return search.rows.row(next).blank_before > 0 && looks_like_title(search.rows, next) &&
         search.rows.row(i).table < 0;
}

// "Winter review July 2024" or "Terms (v3 June 2025)": a title that a month and its year end.
bool ends_in_month(std::string_view line) {
  line = trim(line);
  while (line.ends_with(')') || line.ends_with(']')) line.remove_suffix(1);
  const std::vector<FoundDate> dates = find_dates(line);
  return !dates.empty() && dates.back().date.month > 0 && dates.back().date.year > 0 &&
         dates.back().span.end == line.size() && dates.back().span.begin > 0;
}

// The lines of a title block below the mark of an appendix: a title that bears its month, or below it who
// wrote it or what period it is about. A caption over a table or a chart opens no document.
bool opens_title_block(const StartSearch& search, std::size_t title) {
  constexpr int kBlockRows = 2;  // below the title
  const RowFaces& rows = search.rows;
  if (!looks_like_title(rows, title) || rows.row(title).table >= 0) return false;
  std::size_t i = title;
  for (int steps = 0; steps < kBlockRows; ++steps) {
    i = rows.next(i);
    if (i >= rows.size() || rows.row(i).table >= 0) return false;
    if (steps == 0 && ends_in_month(rows.line(title))) return true;
    const std::string_view line = rows.line(i);
    const std::size_t colon = line.substr(0, kLabelBytes).find(':');
    if (colon != std::string_view::npos &&
        field_of(line.substr(0, colon), search.words) == CoverField::author)
      return true;
    if (!search.words.periods.begin_of(rows[i].folded).empty() && rows[i].short_line) return true;
    if (!looks_like_title(rows, i)) return false;
  }
  return false;
}

// An appendix is a document of its own where a title page or block opens it; with the mark of its parent
// beside it, it stands where a clerk bound it in.
bool opens_appendix(const StartSearch& search, std::size_t i, const PaperMark& mark) {
  if (!mark.mark.empty()) return true;
  if (!mark.rest.empty()) return false;
  std::size_t next = search.rows.next(i);
  if (next < search.rows.size() && opens_title_block(search, next)) return true;
  next = i;
  for (int steps = 0; steps < 8; ++steps) {
    next = search.rows.next(next);
    if (next >= search.rows.size() || !search.rows[next].short_line) return false;
    if (is_date_row(search.rows, next) || search.is_letterhead(next)) return true;
    if (!search.words.letter_heads.begin_of(search.rows[next].folded).empty()) return true;
    if (!search.words.salutations.begin_of(search.rows[next].folded).empty()) return true;
    if (search.rows.row(next).table >= 0 || is_bullet(search.rows.line(next)) ||
        ends_sentence(search.rows.line(next)))
      return false;
  }
  return false;
}

// "Attachment 1", a title and a table of figures right below it: a table at the end of a paper.
bool captions_table(const StartSearch& search, std::size_t i) {
  constexpr std::size_t kColumns = 3;  // a cover sheet has two
  const RowFaces& rows = search.rows;
  const std::size_t title = rows.next(i);
  if (title >= rows.size() || rows.row(title).table >= 0 || search.in_cover[title]) return false;
  const std::size_t below = rows.next(title);
  return below < rows.size() && !search.in_cover[below] && rows.row(below).table >= 0 &&
         rows.row(below).cells.size() >= kColumns;
}

// Whether the agenda says of an item that its paper bears this mark; an item of this number says nothing.
bool is_mark_of_agenda(const StartSearch& search, std::string_view mark) {
  return std::any_of(search.agenda.begin(), search.agenda.end(), [&](const AgendaLine& line) {
    return !line.paper.empty() && same_mark(line.paper, mark);
  });
}

}  // namespace

void find_mark(StartSearch& search, std::size_t i) {
  if (!search.rows[i].short_line || search.rows[i].filled > 2 || search.in_cover[i] || search.in_agenda(i))
    return;
  const std::string_view line = trim(search.rows.line(i));
  const bool stands_alone = search.rows.row(i).blank_before > 0 || search.rows[i].page_top || i == 0;
  if (is_letter_mark(line) && line.size() <= 2) {
    if (stands_alone && leads_to_face(search, i)) {
      DocumentStart& found =
          search.start(search.face_begin(i), i, "letter '" + std::string(line) + "' alone on its line");
      found.mark = PaperMark{std::string(line), false, false, {}, {}};
    }
    return;
  }
  if (stands_alone && search.is_announced_paper(line)) {
    search.start(search.face_begin(i), i, "mark '" + std::string(line) + "' of the agenda").mark =
        PaperMark{std::string(line), false, false, {}, {}};
    return;
  }
  if (stands_alone && is_paper_code(line) && (search.in_series[i] || heads_face(search, i))) {
    search.start(search.face_begin(i), i, "code '" + std::string(line) + "' of a paper").mark =
        PaperMark{std::string(line), false, false, {}, {}};
    return;
  }
  std::optional<PaperMark> mark = read_mark(line, search.words);
  if (!mark) return;
  const bool within_page =
      stands_alone && mark->rest.empty() && search.announced(mark->mark) && leads_to_face(search, i);
  if (!search.near_top(i) && !within_page) return;
  if (!mark->rest.empty() && !search.announced(mark->mark)) return;
  if (mark->appendix && !opens_appendix(search, i, *mark)) return;
  if (!search.words.attachment_marks.begin_of(search.rows[i].folded).empty() &&
      !is_mark_of_agenda(search, mark->mark) && captions_table(search, i))
    return;
  if (mark->appendix) search.last_cover = StartSearch::kNever;  // attached already
  DocumentStart& found =
      search.start(search.face_begin(i), i, "mark '" + std::string(line.substr(0, 40)) + "'");
  found.mark = std::move(mark);
}

}  // namespace quorate
