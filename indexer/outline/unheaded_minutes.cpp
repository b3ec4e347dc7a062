#include <optional>
#include <string>

#include "analyzers/dates.h"
#include "indexer/outline/meeting_body.h"
#include "indexer/outline/paper_type.h"
#include "indexer/outline/start_finders.h"

namespace quorate {
namespace {

constexpr std::size_t kFaceRows = 9;         // between the body's name and who was present
constexpr std::size_t kFaceBytes = 220;      // of each of them
constexpr std::size_t kHeadingRows = 40;     // below a heading that does say "minutes"
constexpr std::size_t kProceedingRows = 60;  // below the label, in which the meeting does something
constexpr std::size_t kLeastProceedings = 3;

// "PRESENT:", "Sederunt", "In attendance – ..."
bool labels_those_present(const StartSearch& search, std::size_t i) {
  std::string_view label = search.rows.line(i).substr(0, kFaceBytes);
  label = label.substr(0, label.find_first_of(":\t"));
  if (const std::size_t dash = label.find(" – "); dash != std::string_view::npos)
    label = label.substr(0, dash);
  return search.words.present.is(fold(label));
}

// The first row of the face above row `i`: a body's name and a date in it, and nothing that says it is
// another paper's. Empty where there is none.
std::optional<std::size_t> face_above(const StartSearch& search, std::size_t i) {
  const RowFaces& rows = search.rows;
  std::optional<std::size_t> named;
  bool dated = false;
  for (std::size_t steps = 0; steps < kFaceRows; ++steps) {
    if (steps > 0 && (rows[i].first_of_page || (!search.paged && rows.row(i).blank_before >= 3))) break;
    const std::size_t above = rows.previous(i);
    if (above >= rows.size() || search.in_cover[above] || search.is_mark_row(above)) break;
    const std::string_view line = rows.line(above);
    const bool holds_date = !find_dates(line.substr(0, kFaceBytes)).empty();
    if (line.size() > kFaceBytes || rows.row(above).table >= 0 || is_bullet(line) ||
        !opening_reference(line).ref.empty() || (ends_sentence(line) && !holds_date))
      break;
    const bool letterhead = search.is_letterhead(above) || !body_in(line, search.words).empty();
    if (!letterhead && type_of_title(line, search.words)) return std::nullopt;
    dated = dated || holds_date;
    if (letterhead) named = above;
    i = above;
  }
  return dated ? named : std::nullopt;
}

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

bool under_heading_of_minutes(const StartSearch& search, std::size_t i) {
  return search.in_minutes && i < search.minutes_row + kHeadingRows;
}

}  // namespace

void find_unheaded_minutes(StartSearch& search, std::size_t i) {
  if (search.in_agenda(i) || search.in_cover[i] || !labels_those_present(search, i)) return;
  if (under_heading_of_minutes(search, i) || !tells_proceedings(search, i)) return;
  const std::optional<std::size_t> face = face_above(search, i);
  if (!face) return;
  search.start(search.face_begin(*face), *face, "body and date over who was present and what was done")
      .minutes = true;
  search.in_minutes = true;
  search.minutes_row = i;
}

}  // namespace quorate
