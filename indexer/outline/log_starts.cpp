#include "indexer/outline/printed_page.h"
#include "indexer/outline/start_finders.h"

namespace quorate {
namespace {

bool heads_log(const StartSearch& search, std::size_t i) {
  const TextRow& row = search.rows.row(i);
  if (row.table < 0 || search.rows[i].filled < 4 || row.span.size() > 300) return false;
  std::size_t known = 0;
  for (const Span cell : row.cells) {
    const std::string_view head = search.rows.text().view(cell);
    const std::string folded = fold(in_two_languages(head).second);
    if (!folded.empty() &&
        (search.words.log_columns.is(folded) || !search.words.log_columns.begin_of(folded).empty() ||
         search.words.log_columns.is(fold(head))))
      ++known;
  }
  return known >= 3;
}

// Title lines directly above a log's own line, back to the last large gap.
std::size_t title_above(const StartSearch& search, std::size_t i) {
  std::size_t begin = i;
  for (int steps = 0; steps < 3 && begin > 0; ++steps) {
    if (search.rows.after_gap(begin, 3)) return begin;
    const std::size_t above = search.rows.previous(begin);
    if (above >= search.rows.size() || !search.rows[above].short_line || search.in_cover[above] ||
        search.rows.row(above).table >= 0 || ends_sentence(search.rows.line(above))) {
      break;
    }
    begin = above;
  }
  return search.rows.after_gap(begin, 2) ? begin : i;
}

// "Rolling action list     Page 1 of 2" at the foot of the log's own page, over its columns on the next.
bool is_foot_of_log(const StartSearch& search, std::size_t i) {
  if (search.starts.empty() || !search.starts.back().action_log || search.rows[i].page_top) return false;
  const std::string_view line = search.rows.line(i);
  const std::size_t cell = line.rfind('\t');
  return cell != std::string_view::npos && !printed_page_of(line.substr(cell + 1)).empty();
}

}  // namespace

void find_log(StartSearch& search, std::size_t i) {
  if (!search.rows[i].short_line || search.in_agenda(i) || search.in_cover[i] ||
      is_bullet(search.rows.line(i)))
    return;
  const std::string& folded = search.rows[i].folded;
  if (search.words.log_titles.in(folded).empty() || folded.size() > 80) return;
  if (!opening_reference(search.rows.line(i)).ref.empty() || ends_sentence(search.rows.line(i))) return;
  if (is_foot_of_log(search, i)) return;
  std::size_t k = i;
  for (int steps = 0; steps < 12 && k < search.rows.size(); ++steps, k = search.rows.next(k)) {
    if (!heads_log(search, k)) continue;
    // a key of colours or the like may stand between the title and the log
    const std::size_t begin = title_above(search, i);
    search.start(search.face_begin(begin), i, "title of an action log over its columns").action_log = true;
    search.in_minutes = false;
    return;
  }
}

}  // namespace quorate
