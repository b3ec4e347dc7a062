#include "indexer/outline/cover_sheet.h"

#include <algorithm>
#include <cctype>
#include <optional>
#include <utility>

#include "indexer/outline/opening_reference.h"
#include "indexer/outline/paper_mark.h"

namespace quorate {
namespace {

constexpr std::size_t kGapRows = 6;       // rows without a label that a cover sheet's identity may hold
constexpr std::size_t kTailGapRows = 14;  // and, further down, between recommendations and the next label
constexpr std::size_t kMostRows = 90;
constexpr std::size_t kBoxRows = 3;
constexpr int kLeastIdentity = 3;

bool says_identity(CoverField field) { return field <= CoverField::sponsor; }

// Whether the run of labels [first, last) says what a paper is: enough different identity fields, on enough
// lines.
int identity_of(const std::vector<CoverLabel>& labels, std::size_t first, std::size_t last) {
  std::array<bool, kCoverFields> seen{};
  std::size_t lines = 0, previous = static_cast<std::size_t>(-1);
  int identity = 0;
  for (std::size_t k = first; k < last; ++k) {
    const CoverLabel& label = labels[k];
    if (!says_identity(label.field) || (label.value.empty() && !label.colon)) continue;
    if (label.row != previous) ++lines;
    previous = label.row;
    bool& known = seen[static_cast<std::size_t>(label.field)];
    if (!known) ++identity;
    known = true;
  }
  if (lines < 2) return 0;
  // an officer's report names its author among other fields, and has its title above them or among them
  const auto colons = std::count_if(labels.begin() + static_cast<std::ptrdiff_t>(first),
                                    labels.begin() + static_cast<std::ptrdiff_t>(last),
                                    [](const CoverLabel& label) { return label.colon; });
  const bool author = seen[static_cast<std::size_t>(CoverField::author)];
  const bool title = seen[static_cast<std::size_t>(CoverField::title)];
  const bool many_fields = identity == 2 && author && colons >= (title ? 3 : 4);
  return many_fields ? kLeastIdentity : identity;
}

// A large gap, or the end of a page, parts two rows: a sheet doesn't run on over it.
bool parted(const RowFaces& rows, std::size_t a, std::size_t b) {
  for (std::size_t i = a + 1; i <= b; ++i) {
    if (rows.row(i).blank_before >= 3) return true;
  }
  return rows.row(a).page != rows.row(b).page;
}

// The mark of another paper, alone on its line behind a blank, ends a sheet that is whole.
bool marks_between(const RowFaces& rows, std::size_t a, std::size_t b, const OutlineVocabulary& words) {
  for (std::size_t i = a + 1; i < b; ++i) {
    if (rows.row(i).blank_before == 0 || rows.row(i).table >= 0 || rows.line(i).size() > kLabelBytes)
      continue;
    const auto mark = read_mark(rows.line(i), words);
    if ((mark && mark->rest.empty()) || is_paper_code(rows.line(i))) return true;
  }
  return false;
}

// So does a heading in capitals behind a blank, once the sheet has come to its summary or recommendation and
// labels of a face begin again below it.
bool headed_anew(const RowFaces& rows, const std::vector<CoverLabel>& labels, std::size_t first,
                 std::size_t last) {
  if (!says_identity(labels[last].field)) return false;
  const bool came_to_end = std::any_of(
      labels.begin() + static_cast<std::ptrdiff_t>(first), labels.begin() + static_cast<std::ptrdiff_t>(last),
      [](const CoverLabel& label) { return label.field == CoverField::recommendation; });
  if (!came_to_end) return false;
  for (std::size_t i = labels[last - 1].row + 1; i < labels[last].row; ++i) {
    if (rows[i].capitals && rows.row(i).blank_before > 0 && rows.row(i).table < 0) return true;
  }
  return false;
}

// "9.2 TENDER FOR ROADS" over the next report, once the sheet has come to what it recommends.
bool numbered_anew(const RowFaces& rows, const std::vector<CoverLabel>& labels, std::size_t first,
                   std::size_t last) {
  const bool came_to_end = std::any_of(
      labels.begin() + static_cast<std::ptrdiff_t>(first), labels.begin() + static_cast<std::ptrdiff_t>(last),
      [](const CoverLabel& label) { return label.field == CoverField::recommendation; });
  if (!came_to_end) return false;
  for (std::size_t i = labels[last - 1].row + 1; i < labels[last].row; ++i) {
    const bool heading = rows[i].capitals || rows.row(i).bold || rows.row(i).heading_hint;
    if (heading && rows.row(i).blank_before > 0 && !opening_reference(rows.line(i)).ref.empty()) return true;
  }
  return false;
}

// Venue and time stand at the head of an agenda or of minutes: with them a run of labels needs what only a
// paper has.
bool heads_meeting(const std::vector<CoverLabel>& labels, std::size_t first, std::size_t last) {
  bool venue = false, paper = false;
  for (std::size_t k = first; k < last; ++k) {
    const CoverField field = labels[k].field;
    venue = venue || field == CoverField::venue;
    paper = paper || field == CoverField::title || field == CoverField::mark || field == CoverField::item ||
            field == CoverField::recommendation;
  }
  return venue && !paper;
}

// A sheet that begins with fields of no further use ("File reference: ...") begins at them.
std::size_t with_labels_above(const RowFaces& rows, const std::vector<CoverLabel>& labels, std::size_t free,
                              std::size_t first) {
  while (first > free && labels[first - 1].colon && labels[first - 1].field == CoverField::other &&
         labels[first].row - labels[first - 1].row <= 1 &&
         !parted(rows, labels[first - 1].row, labels[first].row))
    --first;
  return first;
}

// "Paper: Winter beds" on a sheet without a title: the paper's name stands where others have its mark.
void take_title_for_mark(CoverSheet& cover, const OutlineVocabulary& words) {
  constexpr std::size_t kLeastTitle = 12;  // bytes
  std::string& mark = cover[CoverField::mark];
  if (!cover[CoverField::title].empty() || mark.size() < kLeastTitle || !mark_of_value(mark, words).empty())
    return;
  cover[CoverField::title] = std::exchange(mark, {});
}

bool has_purpose(const CoverSheet& cover) { return !cover.purpose.empty(); }

CoverSheet read_cover(const RowFaces& rows, const std::vector<CoverLabel>& labels, std::size_t first,
                      std::size_t last, const OutlineVocabulary& words) {
  CoverSheet cover;
  const std::size_t below = labels[last - 1].alone && labels[last - 1].field <= CoverField::summary ? 2 : 1;
  cover.rows = {labels[first].row, std::min(labels[last - 1].row + below, rows.size())};
  cover.identity = identity_of(labels, first, last);
  for (std::size_t k = first; k < last; ++k) {
    std::string& value = cover[labels[k].field];
    if (value.empty()) value = labels[k].value;
  }
  take_title_for_mark(cover, words);
  // the row of boxes may stand just below the last label
  std::size_t end = cover.rows.last;
  while (end < rows.size() && end < cover.rows.last + kBoxRows && !parted(rows, end - 1, end)) ++end;
  for (std::size_t i = cover.rows.first; i < end; ++i) {
    for (const Verb verb : ticked_purposes(rows, i, words)) {
      if (std::find(cover.purpose.begin(), cover.purpose.end(), verb) == cover.purpose.end())
        cover.purpose.push_back(verb);
    }
  }
  if (!has_purpose(cover) && cover[CoverField::purpose].size() <= 60) {
    cover.purpose = purposes_in(cover[CoverField::purpose], words);
    // "Approval / Assurance / Discussion" is the form's own list, with nothing struck out
    if (cover.purpose.size() >= 3 && cover[CoverField::purpose].find('/') != std::string::npos)
      cover.purpose.clear();
  }
  return cover;
}

}  // namespace

std::vector<CoverSheet> find_cover_sheets(const RowFaces& rows, const OutlineVocabulary& words) {
  const std::vector<CoverLabel> labels = find_labels(rows, words);
  std::vector<CoverSheet> covers;
  std::size_t free = 0;  // the first label behind the last sheet
  for (std::size_t k = 0; k < labels.size();) {
    if (!says_identity(labels[k].field) || (labels[k].value.empty() && !labels[k].colon)) {
      ++k;
      continue;
    }
    std::size_t last = k + 1;
    while (last < labels.size() && labels[last].row - labels[last - 1].row <= kGapRows &&
           labels[last].row - labels[k].row < kMostRows) {
      // its first label again, further down, opens the next sheet; so does a second title or meeting
      const bool first_again = labels[last].field == labels[k].field && labels[last].row > labels[k].row + 3;
      const bool again =
          (labels[last].field == CoverField::meeting || labels[last].field == CoverField::title) &&
          labels[last].colon && labels[last].row > labels[k].row + 8;
      if (again || first_again || parted(rows, labels[last - 1].row, labels[last].row)) break;
      if (numbered_anew(rows, labels, k, last)) break;
      if (identity_of(labels, k, last) >= kLeastIdentity &&
          (marks_between(rows, labels[last - 1].row, labels[last].row, words) ||
           headed_anew(rows, labels, k, last)))
        break;
      ++last;
    }
    const std::size_t first = with_labels_above(rows, labels, free, k);
    if (identity_of(labels, first, last) < kLeastIdentity || heads_meeting(labels, first, last)) {
      ++k;
      continue;
    }
    while (last < labels.size() && !says_identity(labels[last].field) &&
           labels[last].row - labels[last - 1].row <= kTailGapRows &&
           labels[last].row - labels[k].row < kMostRows &&
           !parted(rows, labels[last - 1].row, labels[last].row) && !numbered_anew(rows, labels, k, last) &&
           !marks_between(rows, labels[last - 1].row, labels[last].row, words)) {
      ++last;
    }
    covers.push_back(read_cover(rows, labels, first, last, words));
    k = free = last;
  }
  return covers;
}

}  // namespace quorate
