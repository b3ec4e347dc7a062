#include "indexer/outline/face_purpose.h"

#include <algorithm>
#include <string_view>

#include "indexer/outline/asked_purpose.h"
#include "indexer/outline/cover_labels.h"

namespace quorate {
namespace {

constexpr int kFaceRows = 40;
constexpr int kHeadRows = 14;           // in which a request stands alone on its line
constexpr std::size_t kMostValue = 60;  // bytes of a labelled purpose

// Whether the row's boxes are those of purposes: it names two and more, or nothing but one.
bool has_boxes_of_purposes(const RowFaces& rows, std::size_t i, const OutlineVocabulary& words) {
  const std::size_t above = rows.previous(i);
  const auto names_two = [&](std::size_t k) {
    return rows[k].short_line && purposes_in(rows.line(k), words).size() >= 2;
  };
  const TextRow& row = rows.row(i);
  if (names_two(i)) return true;
  if (row.table < 0) return false;
  if (above < rows.size() && rows.row(above).table == row.table && names_two(above)) return true;
  return std::any_of(row.cells.begin(), row.cells.end(),
                     [&](Span cell) { return is_bare_request(rows.text().view(cell), words); });
}

std::vector<Verb> labelled_purpose(const RowFaces& rows, std::size_t i, const OutlineVocabulary& words) {
  const std::string_view line = rows.line(i);
  const std::size_t colon = line.substr(0, kLabelBytes).find_first_of(":\t");
  if (colon == std::string_view::npos || line.size() > colon + 1 + kMostValue ||
      field_of(line.substr(0, colon), words) != CoverField::purpose)
    return {};
  return purposes_in(line.substr(colon + 1), words);
}

}  // namespace

std::vector<Verb> purpose_on_face(const RowFaces& rows, RowRange range, const OutlineVocabulary& words) {
  std::vector<Verb> ticked;
  std::size_t i = range.first;
  for (int steps = 0; steps < kFaceRows && i < range.last; ++steps, i = rows.next(i)) {
    if (rows[i].noise) continue;
    if (steps < kHeadRows && rows.row(i).table < 0 && is_bare_request(rows.line(i), words))
      return purposes_in(rows.line(i), words);
    if (std::vector<Verb> written = labelled_purpose(rows, i, words);
        !written.empty() && ticked.empty() && ticked_purposes(rows, i, words).empty())
      return written;
    if (has_boxes_of_purposes(rows, i, words)) {
      for (const Verb verb : ticked_purposes(rows, i, words)) {
        if (std::find(ticked.begin(), ticked.end(), verb) == ticked.end()) ticked.push_back(verb);
      }
    }
  }
  return ticked;
}

}  // namespace quorate
