#include <optional>

#include "indexer/outline/start_finders.h"

namespace quorate {
namespace {

constexpr int kTitlePageRows = 5;  // of a title page, above its contents

// The first row of the title that stands above row `i`, behind a gap; empty where there is none.
std::optional<std::size_t> title_above(const StartSearch& search, std::size_t i) {
  const RowFaces& rows = search.rows;
  for (int steps = 0; steps < kTitlePageRows; ++steps) {
    if (steps > 0 && rows.after_gap(i)) return looks_like_title(rows, i) ? std::optional(i) : std::nullopt;
    const std::size_t above = rows.previous(i);
    if (above >= rows.size() || search.in_cover[above] || search.in_agenda(above) ||
        rows.row(above).table >= 0 || !rows[above].short_line || is_bullet(rows.line(above)) ||
        (ends_sentence(rows.line(above)) && !is_date_row(rows, above)))
      break;
    i = above;
  }
  return std::nullopt;
}

}  // namespace

void find_publication(StartSearch& search, std::size_t i) {
  if (search.in_cover[i] || !search.rows[i].short_line || search.rows[i].folded.size() > 80) return;
  if (search.words.publication_heads.begin_of(search.rows[i].folded).empty() ||
      search.rows.row(i).blank_before == 0)
    return;
  search.start(search.face_begin(i), i, "reference of a publisher").publication = true;
}

void find_contents_page(StartSearch& search, std::size_t i) {
  if (search.starts.empty() || search.in_cover[i] || search.in_agenda(i) ||
      !search.words.contents.is(search.rows[i].folded))
    return;
  if (const std::optional<std::size_t> title = title_above(search, i)) {
    DocumentStart& found = search.start(*title, *title, "title over a list of contents");
    found.title_page = found.attachment = true;
    search.last_cover = StartSearch::kNever;  // attached already
  }
}

}  // namespace quorate
