#include "indexer/extract/table_columns.h"

#include <algorithm>
#include <cmath>

namespace quorate {
namespace {

constexpr float kWideBlank = 0.5F;  // of a word's height: more than the blanks between words mostly take
constexpr float kTouch = 1;         // points by which neighbours may overlap and still be apart
constexpr float kClose = 1.5F;      // of the size of type: columns closer than this may be one

float overlap(const Box& box, const Column& column) {
  return std::min(box.right, column.right) - std::max(box.left, column.left);
}

void add_run(const Run& run, std::vector<Column>& columns) {
  std::size_t under = 0, at = 0;
  for (std::size_t i = 0; i < columns.size(); ++i)
    if (overlap(run.box, columns[i]) > kTouch) {
      ++under;
      at = i;
    }
  if (under > 1) return;  // a heading over several columns
  if (under == 0) {
    const auto behind = std::find_if(columns.begin(), columns.end(),
                                     [&](const Column& column) { return column.left >= run.box.left; });
    columns.insert(behind, {run.box.left, run.box.right});
    return;
  }
  Column& column = columns[at];
  column.left = std::min(column.left, run.box.left);
  column.right = std::max(column.right, run.box.right);
  if (at > 0) column.left = std::max(column.left, columns[at - 1].right);
  if (at + 1 < columns.size()) column.right = std::min(column.right, columns[at + 1].left);
}

// Close neighbours of which no line fills both are one column: a heading, and figures that stand to its
// right.
void merge_exclusive(const std::vector<PrintedLine>& lines, std::size_t first, std::size_t last,
                     std::vector<Column>& columns) {
  std::vector<std::vector<bool>> filled(last - first, std::vector<bool>(columns.size(), false));
  for (std::size_t i = first; i < last; ++i)
    for (const Run& run : lines[i].runs) filled[i - first][column_of(run, columns)] = true;
  for (std::size_t at = columns.size(); at-- > 1;) {
    const bool close = columns[at].left - columns[at - 1].right < kClose * lines[first].size;
    const bool exclusive = std::none_of(filled.begin(), filled.end(), [&](const std::vector<bool>& line) {
      return line[at] && line[at - 1];
    });
    if (!close || !exclusive) continue;
    columns[at - 1].right = columns[at].right;
    columns.erase(columns.begin() + static_cast<std::ptrdiff_t>(at));
    for (std::vector<bool>& line : filled) {
      line[at - 1] = line[at - 1] || line[at];
      line.erase(line.begin() + static_cast<std::ptrdiff_t>(at));
    }
  }
}

}  // namespace

void add_line(const PrintedLine& line, std::vector<Column>& columns) {
  for (const Run& run : line.runs) add_run(run, columns);
}

bool is_aligned(const Run& run, const Column& column) {
  const float left = std::abs(run.box.left - column.left), right = std::abs(run.box.right - column.right);
  const float centre = std::abs(run.box.left + run.box.right - column.left - column.right) / 2;
  return std::min({left, right, centre}) <= kSameEdge;
}

std::vector<Column> find_columns(const std::vector<PrintedLine>& lines, std::size_t first, std::size_t last) {
  std::size_t widest = first;
  for (std::size_t i = first; i < last; ++i)
    if (lines[i].runs.size() > lines[widest].runs.size()) widest = i;
  std::vector<Column> columns;
  for (const Run& run : lines[widest].runs) columns.push_back({run.box.left, run.box.right});
  for (std::size_t i = first; i < last; ++i) add_line(lines[i], columns);
  merge_exclusive(lines, first, last, columns);
  return columns;
}

std::size_t column_of(const Run& run, const std::vector<Column>& columns) {
  std::size_t best = 0;
  float best_score = -1e9F;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const bool at_left = std::abs(run.box.left - columns[i].left) <= kSameEdge;
    const float score = at_left ? 1e6F : overlap(run.box, columns[i]);
    if (score > best_score) {
      best_score = score;
      best = i;
    }
  }
  return best;
}

std::size_t columns_under(const Run& run, const std::vector<Column>& columns) {
  return static_cast<std::size_t>(std::count_if(columns.begin(), columns.end(), [&](const Column& column) {
    return overlap(run.box, column) > kTouch;
  }));
}

std::vector<Run> split_at_gutters(const Run& run, const std::vector<Column>& columns) {
  std::vector<Run> parts(1);
  std::size_t gutter = 0;
  for (const PageWord* word : run.words) {
    bool apart = false;
    if (!parts.back().words.empty()) {
      const Box& before = parts.back().words.back()->box;
      while (gutter + 1 < columns.size() && columns[gutter + 1].left <= before.right - kTouch) ++gutter;
      apart = gutter + 1 < columns.size() && before.right <= columns[gutter + 1].left &&
              word->box.left >= columns[gutter].right &&
              std::abs(word->box.left - columns[gutter + 1].left) <= kSameEdge &&
              word->box.left - before.right > kWideBlank * (before.bottom - before.top);
    }
    if (apart) parts.emplace_back();
    Run& part = parts.back();
    if (part.words.empty()) {
      part.box = word->box;
      part.bold = word->bold;
    } else {
      part.bold = part.bold && word->bold;
      part.box.top = std::min(part.box.top, word->box.top);
      part.box.bottom = std::max(part.box.bottom, word->box.bottom);
      part.box.right = std::max(part.box.right, word->box.right);
    }
    part.words.push_back(word);
  }
  return parts;
}

}  // namespace quorate
