#include "indexer/extract/column_layout.h"

#include <algorithm>
#include <cstdlib>

#include "indexer/extract/column_edges.h"
#include "indexer/extract/encoding.h"
#include "indexer/extract/markup.h"

namespace quorate {
namespace {

constexpr int kGap = 3;        // blanks that part two columns
constexpr int kTolerance = 2;  // characters by which parts of one column may differ at their left edge
constexpr std::size_t kMostColumns = 200;  // no table is drawn wider: a line of more parts is one of text
constexpr std::size_t kUsualColumns = 24;  // rows of wider tables end with their last filled cell

struct Line {
  const LayoutLine* source;
  std::vector<LineSegment> segments;
};

// Column of the template that a part stands under: the one that it overlaps most, else the nearest.
std::size_t column_of(const LineSegment& part, const std::vector<LineSegment>& columns) {
  std::size_t best = 0;
  int best_score = -1'000'000;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const int overlap = std::min(part.end, columns[i].end) - std::max(part.begin, columns[i].begin);
    const int distance =
        std::min(std::abs(part.begin - columns[i].begin), std::abs(part.end - columns[i].end));
    const int score = distance <= kTolerance ? 1000 - distance : overlap;
    if (score > best_score) {
      best_score = score;
      best = i;
    }
  }
  return best;
}

bool stands_at_column(const LineSegment& part, const std::vector<LineSegment>& columns) {
  return std::any_of(columns.begin(), columns.end(),
                     [&](const LineSegment& c) { return std::abs(c.begin - part.begin) <= 1; });
}

// "Report title:   Finance report      Agenda ref:   7": labels with their values keep their own columns,
// whatever the rows around them.
bool is_labelled(const Line& line) { return line.segments.front().text.ends_with(':'); }

Row labelled_row(const Line& line) {
  Row row;
  row.place = line.source->place;
  for (const LineSegment& part : line.segments) {
    PlainText plain = resolve_markup(part.text);
    row.cells.push_back({std::move(plain.text), part.begin, plain.bold});
  }
  return row;
}

Row row_of(const Line& line, const std::vector<LineSegment>& columns) {
  if (is_labelled(line)) return labelled_row(line);
  Row row;
  row.place = line.source->place;
  row.cells.resize(columns.size());
  for (std::size_t i = 0; i < columns.size(); ++i) row.cells[i].column = columns[i].begin;
  std::size_t next = 0;
  for (const LineSegment& part : line.segments) {
    const std::size_t at = std::min(std::max(column_of(part, columns), next), columns.size() - 1);
    PlainText plain = resolve_markup(part.text);
    Cell& cell = row.cells[at];
    if (cell.text.empty()) {
      cell = {std::move(plain.text), part.begin, plain.bold};
    } else {
      cell.text += ' ' + plain.text;
    }
    next = at + 1;
  }
  if (columns.size() > kUsualColumns) row.cells.resize(next);
  return row;
}

std::size_t filled(const Row& row) {
  return static_cast<std::size_t>(
      std::count_if(row.cells.begin(), row.cells.end(), [](const Cell& c) { return !c.text.empty(); }));
}

// The cell of the row above that a part stands under; npos where there is none, or an empty one.
std::size_t cell_above(const Row& above, const LineSegment& part) {
  for (std::size_t i = 0; i < above.cells.size(); ++i) {
    if (!above.cells[i].text.empty() && std::abs(above.cells[i].column - part.begin) <= kTolerance) return i;
  }
  return std::string::npos;
}

// Whether a line only carries on cells of the row above: nothing under the first column, every part under a
// filled cell, and clearly fewer cells (a list of names and posts under "Present:" fills all but the first,
// and is rows).
bool carries_on(const std::vector<LineSegment>& parts, const Row& above) {
  if (above.cells.empty() || above.cells[0].text.empty()) return false;
  for (const LineSegment& part : parts) {
    const std::size_t cell = cell_above(above, part);
    if (cell == 0 || cell == std::string::npos) return false;
  }
  if (parts.size() + 1 < filled(above)) return true;
  const bool labelled = filled(above) == 2 && above.cells[0].text.ends_with(':');
  return labelled && parts.size() == 1;
}

void carry_on(Row& above, const Line& line) {
  for (const LineSegment& part : line.segments) {
    above.cells[cell_above(above, part)].text += '\n' + resolve_markup(part.text).text;
  }
  above.place.lines.last = line.source->place.lines.last;
  above.place.end = line.source->place.end;
}

Block line_block(const Line& line) {
  Block block;
  PlainText plain = resolve_markup(line.source->text);
  block.text = std::move(plain.text);
  block.bold = plain.bold;
  block.indent = line.segments.empty() ? 0 : line.segments.front().begin;
  block.blank_before = line.source->blank_before;
  block.place = line.source->place;
  return block;
}

// Parts the lines [first, last) of one table at the columns that they show together.
void part_lines(std::vector<Line>& lines, std::size_t first, std::size_t last) {
  std::vector<std::vector<LineSegment>> parted;
  for (std::size_t i = first; i < last; ++i) parted.push_back(std::move(lines[i].segments));
  part_at_edges(parted);
  for (std::size_t i = first; i < last; ++i) lines[i].segments = std::move(parted[i - first]);
}

// Lines [first, last) as one table.
Block table_block(const std::vector<Line>& lines, std::size_t first, std::size_t last) {
  const auto widest = std::max_element(
      lines.begin() + static_cast<std::ptrdiff_t>(first), lines.begin() + static_cast<std::ptrdiff_t>(last),
      [](const Line& a, const Line& b) { return a.segments.size() < b.segments.size(); });
  const std::vector<LineSegment>& columns = widest->segments;
  Block block;
  block.kind = BlockKind::table;
  block.blank_before = lines[first].source->blank_before;
  block.indent = columns.front().begin;
  for (std::size_t i = first; i < last; ++i) {
    if (!block.rows.empty() && carries_on(lines[i].segments, block.rows.back())) {
      carry_on(block.rows.back(), lines[i]);
    } else {
      block.rows.push_back(row_of(lines[i], columns));
    }
  }
  block.place = {{block.rows.front().place.lines.first, block.rows.back().place.lines.last},
                 block.rows.front().place.begin,
                 block.rows.back().place.end};
  return block;
}

// End of the table that begins at `first`: rows of several parts, and lines of one part under one of their
// columns other than the first, until the next blank line.
std::size_t table_end(const std::vector<Line>& lines, std::size_t first) {
  std::size_t last = first + 1;
  const std::vector<LineSegment>* columns = &lines[first].segments;
  while (last < lines.size() && lines[last].source->blank_before == 0) {
    const std::vector<LineSegment>& parts = lines[last].segments;
    if (parts.size() >= 2) {
      // What only wraps some cells of the row above tells nothing of the columns.
      const bool wraps = parts.size() < columns->size() &&
                         std::all_of(parts.begin(), parts.end(), [&](const LineSegment& part) {
                           return part.begin > columns->front().begin && stands_at_column(part, *columns);
                         });
      if (!wraps) columns = &parts;
    } else {
      const bool may_wrap = columns->size() >= 3 || lines[last - 1].segments.front().text.ends_with(':');
      const bool in_column =
          parts.front().begin > columns->front().begin && stands_at_column(parts.front(), *columns);
      if (!may_wrap || !in_column) break;
    }
    ++last;
  }
  return last;
}

// The parts of a line as one.
LineSegment one_of(const std::vector<LineSegment>& parts) {
  const char* const begin = parts.front().text.data();
  const char* const end = parts.back().text.data() + parts.back().text.size();
  return {{begin, static_cast<std::size_t>(end - begin)}, parts.front().begin, parts.back().end};
}

}  // namespace

std::vector<LineSegment> segments_of(std::string_view line) {
  std::vector<LineSegment> segments;
  int column = 0;
  int blanks = kGap;
  std::size_t end_byte = 0;
  for (std::size_t i = 0; i < line.size();) {
    if (line[i] == ' ') {
      ++blanks;
      ++column;
      ++i;
      continue;
    }
    const std::size_t length = std::max<std::size_t>(utf8_length(line.substr(i, 4)), 1);
    if (blanks >= kGap || segments.empty()) {
      segments.push_back({line.substr(i, 0), column, column});
    }
    end_byte = i + length;
    LineSegment& last = segments.back();
    last.text = std::string_view(last.text.data(),
                                 static_cast<std::size_t>(line.data() + end_byte - last.text.data()));
    last.end = ++column;
    blanks = 0;
    i += length;
  }
  return segments;
}

std::vector<Block> read_layout(const std::vector<LayoutLine>& sources) {
  std::vector<Line> lines;
  lines.reserve(sources.size());
  for (const LayoutLine& source : sources) {
    lines.push_back({&source, segments_of(source.text)});
    std::vector<LineSegment>& segments = lines.back().segments;
    // Each part is held against each column: what is quadratic in a line needs a bound.
    if (segments.size() > kMostColumns) segments = {one_of(segments)};
  }
  std::vector<Block> blocks;
  for (std::size_t i = 0; i < lines.size();) {
    if (lines[i].segments.size() < 2) {
      blocks.push_back(line_block(lines[i++]));
      continue;
    }
    const std::size_t last = table_end(lines, i);
    part_lines(lines, i, last);
    blocks.push_back(table_block(lines, i, last));
    i = last;
  }
  return blocks;
}

}  // namespace quorate
