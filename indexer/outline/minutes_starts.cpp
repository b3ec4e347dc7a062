#include <optional>

#include "analyzers/dates.h"
#include "indexer/outline/meeting_body.h"
#include "indexer/outline/minutes_evidence.h"
#include "indexer/outline/minutes_heading.h"
#include "indexer/outline/start_finders.h"

namespace quorate {
namespace {

constexpr std::size_t kAttendanceRows = 40;  // rows in which minutes name who was there
constexpr std::size_t kLooseAttendanceRows = 12;

bool near_top_or_heading(const StartSearch& search, std::size_t i) {
  return search.near_top(i) || search.rows[i].capitals || search.rows.row(i).bold ||
         in_heading_block(search.rows, i);
}

bool find_date_near(const StartSearch& search, std::size_t i) {
  std::size_t k = i;
  for (int steps = 0; steps < 5 && k < search.rows.size(); ++steps, k = search.rows.next(k)) {
    if ((k == i || search.rows[k].short_line) && !find_dates(search.rows.line(k)).empty()) return true;
  }
  const std::size_t above = search.rows.previous(i);
  return above < search.rows.size() && search.rows[above].short_line &&
         !find_dates(search.rows.line(above)).empty();
}

// The row below that names those present. Empty where there is none before the next cover sheet. Below a
// heading that is a sentence only a label will do.
std::optional<std::size_t> attendance_below(const StartSearch& search, std::size_t i, bool plain) {
  const std::size_t most = plain ? kAttendanceRows : kLooseAttendanceRows;
  std::size_t k = search.rows.next(i);
  for (std::size_t seen = 1; k < search.rows.size() && seen < most; k = search.rows.next(k), ++seen) {
    if (search.in_cover[k]) break;
    if (plain ? names_attendance(search.rows, k, search.words) || heads_those_present(search, k)
              : labels_attendance(search.rows, k, search.words))
      return k;
  }
  return std::nullopt;
}

}  // namespace

void find_minutes(StartSearch& search, std::size_t i) {
  if (search.in_agenda(i) || search.in_cover[i]) return;
  const MinutesHeading heading = minutes_heading(search.rows, i, search.words);
  if (heading == MinutesHeading::none || !near_top_or_heading(search, i)) return;
  const bool plain = heading == MinutesHeading::plain;
  MinutesEvidence evidence;
  evidence.heading = true;
  evidence.attendance = attendance_below(search, i, plain).has_value();
  evidence.dated = find_date_near(search, i);
  // a heading in the midst of minutes is that of their item on the minutes before
  const bool opens = plain && !search.in_minutes && search.near_top(i);
  evidence.body = opens && !body_in(search.rows.line(i), search.words).empty();
  if (!evidence.enough() && opens) {
    evidence.proceedings = tells_proceedings(search, i);
    evidence.closing = evidence.proceedings && tells_closing(search, i);
  }
  if (!evidence.enough()) return;
  search
      .start(search.face_begin(i), i,
             evidence.attendance ? "heading of minutes with who was present"
                                 : "heading of minutes over what was done")
      .minutes = true;
  search.in_minutes = true;
  search.minutes_row = i;
}

}  // namespace quorate
