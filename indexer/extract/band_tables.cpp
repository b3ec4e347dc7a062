#include "indexer/extract/band_tables.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "indexer/extract/table_extent.h"
#include "indexer/extract/table_rows.h"

namespace quorate {
namespace {

using Lines = std::vector<PrintedLine>;

constexpr float kFarApart = 3.2F;      // of the size of type: the most that two rows of one table are apart
constexpr float kUsualGap = 1.3F;      // times the widest distance of the rows so far: more ends a table
constexpr std::size_t kLeastRows = 2;  // of several cells

float distance(const Lines& lines, const Band& above, const Band& below) {
  return lines[below.first].box.bottom - lines[above.last - 1].box.bottom;
}

class TableSearch {
public:
  TableSearch(const Lines& lines, std::vector<Band> bands, const Leading& leading)
      : lines_(lines), bands_(std::move(bands)), leading_(leading) {}

  std::vector<BandTable> find() {
    for (std::size_t at = 0; at < bands_.size();) {
      const Extents groups = groups_of(lines_, bands_[at]);
      if (groups.size() < 2) {
        ++at;
        continue;
      }
      BandTable table{{bands_[at]}, groups};
      widest_ = 0;
      several_ = {true};
      const std::size_t end = grow(table, at + 1);
      add_above(table, at);
      drop_last(table);
      if (is_table(table)) {
        free_ = at = at_end(table, end);
        tables_.push_back(std::move(table));
      } else {
        ++at;
      }
    }
    return std::move(tables_);
  }

private:
  std::size_t at_end(const BandTable& table, std::size_t end) const {
    while (end > 0 && bands_[end - 1].first >= table.rows.back().last) --end;
    return end;
  }

  bool is_near(const Band& above, const Band& below) const {
    const float gap = distance(lines_, above, below);
    return gap <= kFarApart * lines_[below.first].size && (widest_ == 0 || gap <= kUsualGap * widest_);
  }

  bool take(BandTable& table, const Band& band) {
    std::optional<Extents> columns = with_band(lines_, band, table.columns);
    const Extents groups = groups_of(lines_, band);
    if (!columns && groups.size() > 1) {
      columns = with_groups(lines_, table.rows, table.columns, groups);
      if (columns) columns = with_band(lines_, band, *columns);
    }
    if (!columns) return false;
    push(table, band, groups.size() > 1);
    table.columns = std::move(*columns);
    return true;
  }

  void push(BandTable& table, const Band& band, bool several) {
    const float gap = distance(lines_, table.rows.back(), band);
    if (gap <= kFarApart * lines_[band.first].size) widest_ = std::max(widest_, gap);
    table.rows.push_back(band);
    several_.push_back(several);
  }

  // A line over several columns, between rows of theirs: it heads a section of the table.
  bool heads_section(const BandTable& table, std::size_t at) const {
    const Band& band = bands_[at];
    if (band.last - band.first > 1 || lines_[band.first].runs.size() > 1 || at + 1 == bands_.size())
      return false;
    const Run& run = lines_[band.first].runs.front();
    if (run.box.right > table.columns.back().right + kSameEdge || text_of(run).ends_with('.')) return false;
    const Band& next = bands_[at + 1];
    return is_near(band, next) && groups_of(lines_, next).size() > 1 &&
           with_band(lines_, next, table.columns).has_value();
  }

  std::size_t grow(BandTable& table, std::size_t at) {
    for (; at < bands_.size() && is_near(table.rows.back(), bands_[at]); ++at) {
      if (take(table, bands_[at])) continue;
      if (!heads_section(table, at)) break;
      push(table, bands_[at], false);
    }
    return at;
  }

  // Whether all of the band stands in one column, not the first.
  bool is_inner(const BandTable& table, const Band& band) const {
    const Extents groups = groups_of(lines_, band);
    if (groups.size() != 1 || groups[0].left < table.columns[0].right) return false;
    return with_band(lines_, band, table.columns).has_value();
  }

  // Rows of one cell over the first of several: what a cell goes on with on the next page, for one.
  void add_above(BandTable& table, std::size_t at) {
    while (at > free_ && is_near(bands_[at - 1], table.rows.front()) && is_inner(table, bands_[at - 1])) {
      --at;
      table.columns = *with_band(lines_, bands_[at], table.columns);
      table.rows.insert(table.rows.begin(), bands_[at]);
      several_.insert(several_.begin(), false);
    }
  }

  // A line of one cell below the last row may be text that follows: it counts only in an inner column.
  void drop_last(BandTable& table) {
    while (table.rows.size() > 1 && !several_.back() && !is_inner(table, table.rows.back())) {
      table.rows.pop_back();
      several_.pop_back();
    }
  }

  // Cells of a row whose neighbours run on without a break while they don't: rows that no strip parts.
  bool is_merged(const BandTable& table, const Band& band) const {
    std::vector<int> breaks(table.columns.size(), 0), count(table.columns.size(), 0);
    std::vector<float> bottom(table.columns.size(), 0);
    for (const CellLine& cell : cells_of(lines_, band, table.columns)) {
      const float drop = cell.run.box.bottom - bottom[cell.column];
      if (count[cell.column]++ > 0 && drop > leading_.most * lines_[cell.line].size) ++breaks[cell.column];
      bottom[cell.column] = cell.run.box.bottom;
    }
    return breaks[0] > 0 && std::ranges::any_of(breaks, [](int n) { return n == 0; });
  }

  // Whether the first cell begins lower than another: cells are centred, or stand at the foot of the row.
  bool sinks(const BandTable& table, const Band& band) const {
    if (band.displaced) return true;
    const std::vector<CellLine> cells = cells_of(lines_, band, table.columns);
    const auto first = std::ranges::find(cells, std::size_t{0}, &CellLine::column);
    return first != cells.end() && first->line > band.first;
  }

  std::size_t inner_rows(const BandTable& table) const {
    return static_cast<std::size_t>(
        std::ranges::count_if(table.rows, [&](const Band& band) { return is_inner(table, band); }));
  }

  bool is_table(const BandTable& table) const {
    const auto several = static_cast<std::size_t>(std::count(several_.begin(), several_.end(), true));
    const std::size_t rows = several > 0 ? several + inner_rows(table) : 0;
    if (rows < kLeastRows + (several < kLeastRows ? 1 : 0)) return false;
    const bool sunk = std::ranges::any_of(table.rows, [&](const Band& band) { return sinks(table, band); });
    if (!sunk) return false;
    const auto merged = static_cast<std::size_t>(
        std::ranges::count_if(table.rows, [&](const Band& band) { return is_merged(table, band); }));
    return 4 * merged <= several;
  }

  const Lines& lines_;
  std::vector<Band> bands_;
  Leading leading_;
  std::vector<BandTable> tables_;
  std::size_t free_ = 0;       // the first band that belongs to no table yet
  float widest_ = 0;           // distance of two rows of the table that is looked at
  std::vector<bool> several_;  // which of its rows have several cells
};

// Rows of several cells, and of one.
struct RowCounts {
  std::size_t several = 0, single = 0;
};

RowCounts rows_of(const Lines& lines, const std::vector<BandTable>& tables) {
  RowCounts counts;
  for (const BandTable& table : tables)
    for (const Band& band : table.rows)
      ++(groups_of(lines, band).size() > 1 ? counts.several : counts.single);
  return counts;
}

// A page's closest lines may be others than the table's, so that the next leadings are tried too: for a table
// at all, and for one whose cells have several paragraphs. Those are set further apart than lines and closer
// than rows, so that they join every row of one cell to its neighbours, and no two rows of several. Where a
// row of one cell is left the table is another, and such a row may well belong to none of its neighbours.
std::vector<BandTable> tables_among(const Lines& lines, std::size_t first, std::size_t last,
                                    const Box& text) {
  std::vector<BandTable> best;
  RowCounts rows;
  for (const Leading& leading : find_leadings(lines, first, last, text)) {
    std::vector<BandTable> tables =
        TableSearch(lines, row_bands(lines, first, last, leading), leading).find();
    const RowCounts found = rows_of(lines, tables);
    if (!best.empty() && (found.several < rows.several || rows.single == 0 || found.single > 0)) continue;
    best = std::move(tables);
    rows = found;
  }
  return best;
}

}  // namespace

std::vector<BandTable> find_band_tables(const Lines& lines) {
  std::vector<BandTable> tables;
  const Box text = box_of(lines);
  for (std::size_t first = 0; first < lines.size();) {
    std::size_t last = first + 1;
    while (last < lines.size() && line_pitch(lines, last) <= kFarApart * lines[last].size) ++last;
    if (last - first > kLeastRows)
      for (BandTable& table : tables_among(lines, first, last, text)) tables.push_back(std::move(table));
    first = last;
  }
  return tables;
}

Block read_band_table(const Lines& lines, const BandTable& table, const TypeScale& scale) {
  Block block;
  block.kind = BlockKind::table;
  block.indent = scale.characters(table.columns.front().left);
  for (const Band& band : table.rows) {
    Row row;
    for (const Extent& column : table.columns) row.cells.push_back({{}, scale.characters(column.left), true});
    for (const CellLine& part : cells_of(lines, band, table.columns)) {
      Cell& cell = row.cells[part.column];
      if (cell.text.empty()) cell.column = scale.characters(part.run.box.left);
      join_wrapped(cell.text, text_of(part.run));
      cell.bold = cell.bold && part.run.bold;
    }
    for (Cell& cell : row.cells) cell.bold = cell.bold && !cell.text.empty();
    block.rows.push_back(std::move(row));
  }
  mark_header(block);
  return block;
}

}  // namespace quorate
