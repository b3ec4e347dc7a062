#include "indexer/outline/cover_labels.h"

#include <cctype>
#include <utility>

namespace quorate {
namespace {

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
                     std::vector<CoverLabel>& labels) {
  const TextRow& row = rows.row(i);
  for (std::size_t c = 0; c < row.cells.size(); ++c) {
    const std::string_view cell = rows.text().cell(row, c);
    const std::optional<CoverField> field = field_of(cell, words);
    if (!field) continue;
    const bool colon = cell.ends_with(':');
    if (!colon && rows[i].filled > 2 && !labels_in_pairs(rows, i, words))
      continue;  // a column's head, no label
    CoverLabel label{*field, i, {}, colon, false};
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
                   std::vector<CoverLabel>& labels) {
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

// Labels without a value beside them take the next row, where that holds no label.
void take_values_below(const RowFaces& rows, std::vector<CoverLabel>& labels) {
  for (std::size_t k = 0; k < labels.size(); ++k) {
    if (!labels[k].alone) continue;
    const std::size_t below = rows.next(labels[k].row);
    const bool labelled = k + 1 < labels.size() && labels[k + 1].row == below;
    if (below < rows.size() && !labelled && below - labels[k].row <= 2) {
      labels[k].value = one_line(trim(rows.line(below)).substr(0, 2000));
    }
  }
}

}  // namespace

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

std::vector<CoverLabel> find_labels(const RowFaces& rows, const OutlineVocabulary& words) {
  std::vector<CoverLabel> labels;
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
  take_values_below(rows, labels);
  return labels;
}

bool opens_with_label(const RowFaces& rows, std::size_t i, const OutlineVocabulary& words) {
  const std::string_view line = rows.line(i);
  const std::size_t colon = line.substr(0, kLabelBytes).find(':');
  return colon != std::string_view::npos && field_of(line.substr(0, colon), words).has_value();
}

}  // namespace quorate
