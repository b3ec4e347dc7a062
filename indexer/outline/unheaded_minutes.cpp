#include <algorithm>
#include <optional>

#include "analyzers/dates.h"
#include "indexer/outline/meeting_body.h"
#include "indexer/outline/minutes_evidence.h"
#include "indexer/outline/paper_type.h"
#include "indexer/outline/start_finders.h"

namespace quorate {
namespace {

constexpr std::size_t kFaceRows = 9;      // between the body's name and who was present
constexpr std::size_t kFaceBytes = 220;   // of each of them
constexpr std::size_t kHeadingRows = 40;  // below a heading that does say "minutes"

struct Face {
  std::optional<std::size_t> named;  // the first row of it that names a body
  std::optional<std::size_t> dated;  // the first row of it that bears a date
  bool timed = false;
};

// What stands above the row of those present, up to what is no face: nothing where it is another paper's.
Face face_above(const StartSearch& search, std::size_t i) {
  const RowFaces& rows = search.rows;
  Face face;
  for (std::size_t steps = 0; steps < kFaceRows; ++steps) {
    if (steps > 0 && (rows[i].first_of_page || (!search.paged && rows.row(i).blank_before >= 3))) break;
    const std::size_t above = rows.previous(i);
    if (above >= rows.size() || search.in_cover[above] || search.is_mark_row(above)) break;
    const std::string_view line = rows.line(above);
    const bool holds_date = !find_dates(line.substr(0, kFaceBytes)).empty();
    if (line.size() > kFaceBytes || rows.row(above).table >= 0 || is_bullet(line) ||
        (!opening_reference(line).ref.empty() && !holds_date) || (ends_sentence(line) && !holds_date))
      break;
    const bool letterhead = search.is_letterhead(above) || !body_in(line, search.words).empty();
    if (!letterhead && type_of_title(line, search.words)) return {};
    if (holds_date) face.dated = above;
    face.timed = face.timed || (holds_date && holds_time_span(line));
    if (letterhead) face.named = above;
    i = above;
  }
  return face;
}

bool under_heading_of_minutes(const StartSearch& search, std::size_t i) {
  return search.in_minutes && i < search.minutes_row + kHeadingRows;
}

}  // namespace

void find_unheaded_minutes(StartSearch& search, std::size_t i) {
  if (search.in_agenda(i) || search.in_cover[i] || !heads_those_present(search, i)) return;
  if (under_heading_of_minutes(search, i) || !tells_proceedings(search, i)) return;
  const Face face = face_above(search, i);
  if (!face.dated) return;
  MinutesEvidence evidence;
  evidence.attendance = evidence.proceedings = evidence.dated = true;
  evidence.body = face.named.has_value();
  evidence.timed = face.timed;
  if (!evidence.enough()) return;
  const std::size_t top = face.named ? std::min(*face.named, *face.dated) : *face.dated;
  search.start(search.face_begin(top), top, "date over who was present and what was done").minutes = true;
  search.in_minutes = true;
  search.minutes_row = i;
}

}  // namespace quorate
