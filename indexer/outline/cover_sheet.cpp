#include "indexer/outline/cover_sheet.h"

#include <algorithm>
#include <cctype>
#include <optional>

#include "indexer/outline/paper_mark.h"

namespace quorate {
namespace {

constexpr std::size_t kLabelBytes = 70;
constexpr std::size_t kGapRows = 6;       // rows without a label that a cover sheet's identity may hold
constexpr std::size_t kTailGapRows = 14;  // and, further down, between recommendations and the next label
constexpr std::size_t kMostRows = 90;
constexpr std::size_t kBoxRows = 3;
constexpr int kLeastIdentity = 3;

struct Label {
  CoverField field = CoverField::other;
  std::size_t row = 0;
  std::string value;
  bool colon = false;
  bool alone = false;  // no value beside it: it may stand in the next row
};

bool says_identity(CoverField field) { return field <= CoverField::sponsor; }

std::optional<CoverField> field_of(std::string_view label, const OutlineVocabulary& words) {
  if (label.empty() || label.size() > kLabelBytes) return std::nullopt;
  std::string folded = fold(label);
  for (std::size_t i = 0; i < words.cover_labels.size(); ++i) {
    if (words.cover_labels[i].is(folded)) return static_cast<CoverField>(i);
  }
  if (const auto [first, second] = in_two_languages(label); second.size() < label.size()) {
    const auto field = field_of(second, words);
    return field ? field : field_of(first, words);
  }
  // "Report history (date and committee ...)": what stands in brackets explains the label
  const std::size_t bracket = label.find('(');
  if (bracket != std::string_view::npos && bracket > 3)
    return field_of(trim(label.substr(0, bracket)), words);
  return std::nullopt;
}

// Scanned tables cut words into cells: "Chief F" | "inance Officer".
void append_cell(std::string& value, std::string_view cell) {
  if (cell.empty()) return;
  const bool cut = !value.empty() && std::isalpha(static_cast<unsigned char>(value.back())) &&
                   std::islower(static_cast<unsigned char>(cell[0]));
  if (!value.empty() && !cut) value += ' ';
  value += one_line(cell);
}

bool is_label_cell(std::string_view cell, const OutlineVocabulary& words) {
  return cell.ends_with(':') && field_of(cell, words).has_value();
}

// "Date | 14 August | Paper | C": labels without colons, each with its value.
bool labels_in_pairs(const RowFaces& rows, std::size_t i, const OutlineVocabulary& words) {
  const TextRow& row = rows.row(i);
  if (rows[i].filled != 4) return false;
  std::size_t filled = 0;
  for (const Span cell : row.cells) {
    if (cell.size() == 0) continue;
    if (field_of(rows.text().view(cell), words).has_value() != (filled % 2 == 0)) return false;
    ++filled;
  }
  return true;
}

void labels_of_cells(const RowFaces& rows, std::size_t i, const OutlineVocabulary& words,
                     std::vector<Label>& labels) {
  const TextRow& row = rows.row(i);
  for (std::size_t c = 0; c < row.cells.size(); ++c) {
    const std::string_view cell = rows.text().cell(row, c);
    const std::optional<CoverField> field = field_of(cell, words);
    if (!field) continue;
    const bool colon = cell.ends_with(':');
    if (!colon && rows[i].filled > 2 && !labels_in_pairs(rows, i, words))
      continue;  // a column's head, no label
    Label label{*field, i, {}, colon, false};
    std::size_t next = c + 1;
    while (next < row.cells.size() && !is_label_cell(rows.text().cell(row, next), words)) {
      append_cell(label.value, rows.text().cell(row, next));
      ++next;
    }
    label.alone = label.value.empty();
    labels.push_back(std::move(label));
    c = next - 1;
  }
}

void label_of_line(const RowFaces& rows, std::size_t i, const OutlineVocabulary& words,
                   std::vector<Label>& labels) {
  const std::string_view line = rows.line(i);
  const std::size_t colon = line.substr(0, kLabelBytes).find(':');
  if (colon != std::string_view::npos) {
    if (const auto field = field_of(line.substr(0, colon), words)) {
      const std::string_view value = trim(line.substr(colon + 1));
      labels.push_back({*field, i, one_line(value), true, value.empty()});
    }
    return;
  }
  if (rows[i].short_line) {
    if (const auto field = field_of(line, words)) labels.push_back({*field, i, {}, false, true});
  }
}

std::vector<Label> find_labels(const RowFaces& rows, const OutlineVocabulary& words) {
  std::vector<Label> labels;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (rows[i].noise || rows[i].folded.empty()) continue;
    const std::size_t before = labels.size();
    if (rows.row(i).table >= 0) {
      labels_of_cells(rows, i, words, labels);
      if (labels.size() == before && rows[i].filled == 1) label_of_line(rows, i, words, labels);
    } else {
      label_of_line(rows, i, words, labels);
    }
  }
  return labels;
}

// Labels without a value beside them take the next row, where that holds no label.
void take_values_below(const RowFaces& rows, std::vector<Label>& labels) {
  for (std::size_t k = 0; k < labels.size(); ++k) {
    if (!labels[k].alone) continue;
    const std::size_t below = rows.next(labels[k].row);
    const bool labelled = k + 1 < labels.size() && labels[k + 1].row == below;
    if (below < rows.size() && !labelled && below - labels[k].row <= 2) {
      labels[k].value = one_line(trim(rows.line(below)).substr(0, 2000));
    }
  }
}

// Whether the run of labels [first, last) says what a paper is: enough different identity fields, on enough
// lines.
int identity_of(const std::vector<Label>& labels, std::size_t first, std::size_t last) {
  std::array<bool, kCoverFields> seen{};
  std::size_t lines = 0, previous = static_cast<std::size_t>(-1);
  int identity = 0;
  for (std::size_t k = first; k < last; ++k) {
    const Label& label = labels[k];
    if (!says_identity(label.field) || (label.value.empty() && !label.colon)) continue;
    if (label.row != previous) ++lines;
    previous = label.row;
    bool& known = seen[static_cast<std::size_t>(label.field)];
    if (!known) ++identity;
    known = true;
  }
  if (lines < 2) return 0;
  // an officer's report names its author among other fields, and has its title above them
  const auto colons = std::count_if(labels.begin() + static_cast<std::ptrdiff_t>(first),
                                    labels.begin() + static_cast<std::ptrdiff_t>(last),
                                    [](const Label& label) { return label.colon; });
  const bool many_fields = identity == 2 && colons >= 4 && seen[static_cast<std::size_t>(CoverField::author)];
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
bool headed_anew(const RowFaces& rows, const std::vector<Label>& labels, std::size_t first,
                 std::size_t last) {
  if (!says_identity(labels[last].field)) return false;
  const bool came_to_end = std::any_of(
      labels.begin() + static_cast<std::ptrdiff_t>(first), labels.begin() + static_cast<std::ptrdiff_t>(last),
      [](const Label& label) { return label.field == CoverField::recommendation; });
  if (!came_to_end) return false;
  for (std::size_t i = labels[last - 1].row + 1; i < labels[last].row; ++i) {
    if (rows[i].capitals && rows.row(i).blank_before > 0 && rows.row(i).table < 0) return true;
  }
  return false;
}

bool has_purpose(const CoverSheet& cover) { return !cover.purpose.empty(); }

CoverSheet read_cover(const RowFaces& rows, const std::vector<Label>& labels, std::size_t first,
                      std::size_t last, const OutlineVocabulary& words) {
  CoverSheet cover;
  const std::size_t below = labels[last - 1].alone && labels[last - 1].field <= CoverField::summary ? 2 : 1;
  cover.rows = {labels[first].row, std::min(labels[last - 1].row + below, rows.size())};
  cover.identity = identity_of(labels, first, last);
  for (std::size_t k = first; k < last; ++k) {
    std::string& value = cover[labels[k].field];
    if (value.empty()) value = labels[k].value;
  }
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

bool is_ticked(std::string_view text) {
  for (const std::string_view tick : {"☒", "⊠", "☑", "✓", "✔", "[X]", "[x]", "(X)", "(x)", "×"}) {
    if (text.find(tick) != std::string_view::npos) return true;
  }
  const std::string_view inner = trim(text);
  return inner.ends_with(" X") || inner.ends_with(" x") || inner.starts_with("X ");
}

std::size_t box_at(std::string_view text, std::size_t from) {
  std::size_t best = std::string_view::npos;
  for (const std::string_view box : {"☒", "☐", "⊠", "□", "☑", "✓", "✔", "[X]", "[x]", "[ ]", "[]"}) {
    best = std::min(best, text.find(box, from));
  }
  return best;
}

// A cell that holds several boxes, cut so that each piece holds one box and its words.
std::vector<std::string_view> pieces_of(std::string_view cell) {
  std::vector<std::size_t> boxes;
  for (std::size_t at = box_at(cell, 0); at != std::string_view::npos; at = box_at(cell, at + 1))
    boxes.push_back(at);
  if (boxes.size() < 2) return {cell};
  const bool box_first = trim(cell.substr(0, boxes[0])).empty();
  std::vector<std::string_view> pieces;
  std::size_t begin = 0;
  for (std::size_t k = 0; k < boxes.size(); ++k) {
    const std::size_t end = box_first
                                ? (k + 1 < boxes.size() ? boxes[k + 1] : cell.size())
                                : std::min(cell.size(), cell.find(' ', boxes[k]) == std::string_view::npos
                                                            ? cell.size()
                                                            : cell.find(' ', boxes[k]));
    pieces.push_back(cell.substr(begin, end - begin));
    begin = end;
  }
  return pieces;
}

}  // namespace

std::vector<Verb> purposes_in(std::string_view text, const OutlineVocabulary& words) {
  std::vector<std::pair<std::size_t, Verb>> found;
  const std::string folded = fold(text);
  for (const auto& [phrases, verb] : words.purposes) {
    const std::string_view phrase = phrases.in(folded);
    if (!phrase.empty()) found.emplace_back(find_phrase(folded, phrase), verb);
  }
  std::sort(found.begin(), found.end());
  std::vector<Verb> verbs;
  for (const auto& [at, verb] : found) verbs.push_back(verb);
  return verbs;
}

std::vector<Verb> ticked_purposes(const RowFaces& rows, std::size_t i, const OutlineVocabulary& words) {
  std::vector<Verb> verbs;
  const TextRow& row = rows.row(i);
  if (row.span.size() > 600) return verbs;
  for (std::size_t c = 0; c < row.cells.size(); ++c) {
    for (const std::string_view piece : pieces_of(rows.text().cell(row, c))) {
      if (piece.size() > 80 || !is_ticked(piece)) continue;
      for (const Verb verb : purposes_in(piece, words)) {
        if (std::find(verbs.begin(), verbs.end(), verb) == verbs.end()) verbs.push_back(verb);
      }
    }
  }
  return verbs;
}

bool opens_with_label(const RowFaces& rows, std::size_t i, const OutlineVocabulary& words) {
  const std::string_view line = rows.line(i);
  const std::size_t colon = line.substr(0, kLabelBytes).find(':');
  return colon != std::string_view::npos && field_of(line.substr(0, colon), words).has_value();
}

std::vector<CoverSheet> find_cover_sheets(const RowFaces& rows, const OutlineVocabulary& words) {
  std::vector<Label> labels = find_labels(rows, words);
  take_values_below(rows, labels);
  std::vector<CoverSheet> covers;
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
      if (identity_of(labels, k, last) >= kLeastIdentity &&
          (marks_between(rows, labels[last - 1].row, labels[last].row, words) ||
           headed_anew(rows, labels, k, last)))
        break;
      ++last;
    }
    if (identity_of(labels, k, last) < kLeastIdentity) {
      ++k;
      continue;
    }
    while (last < labels.size() && !says_identity(labels[last].field) &&
           labels[last].row - labels[last - 1].row <= kTailGapRows &&
           labels[last].row - labels[k].row < kMostRows &&
           !parted(rows, labels[last - 1].row, labels[last].row) &&
           !marks_between(rows, labels[last - 1].row, labels[last].row, words)) {
      ++last;
    }
    covers.push_back(read_cover(rows, labels, k, last, words));
    k = last;
  }
  return covers;
}

}  // namespace quorate
