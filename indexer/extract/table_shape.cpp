#include "indexer/extract/table_shape.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace quorate {
namespace {

using Lines = std::vector<PrintedLine>;

constexpr float kWideBlank = 0.5F;    // of a word's height: more than the blanks between words mostly take
constexpr float kLeastGutter = 1.5F;  // points between two columns
constexpr std::size_t kMostColumns = 40;

float overlap(const Extent& a, const Extent& b) {
  return std::min(a.right, b.right) - std::max(a.left, b.left);
}

// Adds an extent, and joins those that it meets.
void add(Extents& extents, Extent extent) {
  auto first = std::find_if(extents.begin(), extents.end(),
                            [&](const Extent& other) { return other.right + kLeastGutter > extent.left; });
  auto last = first;
  for (; last != extents.end() && last->left - kLeastGutter < extent.right; ++last) {
    extent.left = std::min(extent.left, last->left);
    extent.right = std::max(extent.right, last->right);
  }
  extents.insert(extents.erase(first, last), extent);
}

std::size_t met(const Extent& part, const Extents& columns) {
  return static_cast<std::size_t>(std::count_if(
      columns.begin(), columns.end(), [&](const Extent& column) { return overlap(part, column) > 0; }));
}

Run run_of(std::vector<const PageWord*> words) {
  Run run{std::move(words), {}, true};
  run.box = run.words.front()->box;
  for (const PageWord* word : run.words) {
    run.bold = run.bold && word->bold;
    run.box.top = std::min(run.box.top, word->box.top);
    run.box.right = std::max(run.box.right, word->box.right);
    run.box.bottom = std::max(run.box.bottom, word->box.bottom);
  }
  return run;
}

// `edges_part`: a blank of any width counts if the next column begins behind it.
std::vector<Run> split_at_columns(const Run& run, const Extents& columns, bool edges_part) {
  std::vector<Run> parts;
  std::vector<const PageWord*> words;
  std::size_t next = 1;  // the column whose left edge may come
  for (const PageWord* word : run.words) {
    if (!words.empty()) {
      const Box& before = words.back()->box;
      while (next < columns.size() && columns[next].left < before.right - 1) ++next;
      const bool at_gap = next < columns.size() && word->box.right > columns[next].left &&
                          word->box.left >= columns[next - 1].right - 1;
      const bool wide = word->box.left - before.right > kWideBlank * (before.bottom - before.top);
      const bool at_edge = edges_part && at_gap && std::abs(word->box.left - columns[next].left) <= kSameEdge;
      if (at_gap && (wide || at_edge)) parts.push_back(run_of(std::exchange(words, {})));
    }
    words.push_back(word);
  }
  parts.push_back(run_of(std::move(words)));
  return parts;
}

// A line of one run may be prose, of which some blank lies before a column by chance.
bool holds_one_run(const Lines& lines, const Band& band) {
  return band.last == band.first + 1 && lines[band.first].runs.size() == 1;
}

std::vector<Run> parts_of(const Lines& lines, const Band& band, const Extents& columns) {
  std::vector<Run> parts;
  const bool one_run = holds_one_run(lines, band);
  for (std::size_t i = band.first; i < band.last; ++i)
    for (const Run& run : lines[i].runs)
      for (Run& part : split_at_columns(run, columns, !one_run)) parts.push_back(std::move(part));
  return parts;
}

Extent extent_of(const Run& run) { return {run.box.left, run.box.right}; }

std::size_t column_at(const Run& part, const Extents& columns) {
  const Extent extent = extent_of(part);
  std::size_t best = 0;
  for (std::size_t i = 1; i < columns.size(); ++i)
    if (overlap(extent, columns[i]) > overlap(extent, columns[best])) best = i;
  return best;
}

}  // namespace

Extents groups_of(const Lines& lines, const Band& band) {
  Extents groups;
  for (std::size_t i = band.first; i < band.last; ++i)
    for (const Run& run : lines[i].runs) add(groups, {run.box.left, run.box.right});
  return groups;
}

std::optional<Extents> with_band(const Lines& lines, const Band& band, const Extents& columns) {
  Extents all = columns, own;
  for (const Run& run : parts_of(lines, band, columns)) {
    const Extent part = extent_of(run);
    if (met(part, columns) > 1) return std::nullopt;
    add(all, part);
    add(own, part);
  }
  if (all.size() < columns.size() || all.size() > kMostColumns) return std::nullopt;
  for (const Extent& column : all)
    if (met(column, columns) > 1 || met(column, own) > 1) return std::nullopt;
  return all;
}

std::optional<Extents> with_groups(const Lines& lines, const std::vector<Band>& bands, const Extents& columns,
                                   const Extents& groups) {
  Extents all = groups;
  for (const Band& band : bands)
    for (const Run& run : parts_of(lines, band, groups)) {
      const Extent part = extent_of(run);
      if (met(part, groups) > 1) return std::nullopt;
      add(all, part);
    }
  const bool keeps =
      all.size() >= columns.size() && all.size() >= groups.size() && all.size() <= kMostColumns;
  if (!keeps || std::ranges::any_of(all, [&](const Extent& e) { return met(e, groups) > 1; }))
    return std::nullopt;
  return all;
}

std::vector<CellLine> cells_of(const Lines& lines, const Band& band, const Extents& columns) {
  std::vector<CellLine> cells;
  const bool one_run = holds_one_run(lines, band);
  for (std::size_t i = band.first; i < band.last; ++i)
    for (const Run& run : lines[i].runs) {
      if (one_run && !with_band(lines, band, columns)) {
        const auto first = std::ranges::find_if(
            columns, [&](const Extent& column) { return overlap(extent_of(run), column) > 0; });
        cells.push_back({i, static_cast<std::size_t>(first - columns.begin()) % columns.size(), run});
        continue;
      }
      for (Run& part : split_at_columns(run, columns, !one_run)) {
        const std::size_t at = column_at(part, columns);
        cells.push_back({i, at, std::move(part)});
      }
    }
  return cells;
}

}  // namespace quorate
