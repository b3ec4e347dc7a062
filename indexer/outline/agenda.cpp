#include "indexer/outline/agenda.h"

#include <algorithm>

#include "indexer/outline/agenda_cells.h"
#include "indexer/outline/agenda_column_kinds.h"
#include "indexer/outline/agenda_columns.h"
#include "indexer/outline/agenda_fields.h"
#include "indexer/outline/agenda_grid.h"
#include "indexer/outline/agenda_openings.h"
#include "indexer/outline/agenda_remarks.h"
#include "indexer/outline/agenda_repair.h"
#include "indexer/outline/agenda_sequence.h"
#include "indexer/outline/agenda_title.h"
#include "indexer/outline/face_lines.h"
#include "indexer/outline/minutes_evidence.h"

namespace quorate {
namespace {

constexpr std::size_t kMostLines = 1000;  // what lists more is no agenda

// One walk over the rows of the agenda.
class AgendaReader {
public:
  AgendaReader(const RowFaces& rows, RowRange range, const OutlineVocabulary& words)
      : rows_(rows),
        range_(range),
        words_(words),
        openings_(rows, range, words),
        grids_(find_agenda_grids(rows, range, words)) {}

  std::vector<AgendaLine> read() {
    const RowRange range = range_;
    for (std::size_t i = range.first; i < range.last && lines_.size() < kMostLines; ++i) {
      if (rows_[i].noise || rows_[i].folded.empty()) continue;
      if (!words_.private_marks.begin_of(rows_[i].folded).empty() && rows_[i].short_line) private_ = true;
      if ((lines_.size() >= 3 && opens_attendance(rows_, i, words_)) ||
          goes_back(lines_, openings_.of(rows_.line(i)).ref))
        break;
      if (const auto columns = agenda_columns_of(rows_, i, words_)) {
        reader_.set(*columns, rows_.row(i).columns);
        open_ = false;
        continue;
      }
      if (const AgendaGrid* grid = grid_of(i)) {
        grid_row(i, *grid);
      } else if (rows_.row(i).table >= 0) {
        table_row(i);
      } else {
        plain_line(i);
      }
    }
    for (AgendaLine& line : lines_) {
      take_trailers_off_title(line, words_);
      take_remarks_off_title(line, words_);
    }
    cut_at_papers(lines_);
    repair_references(lines_);
    return std::move(lines_);
  }

private:
  AgendaLine& open(std::string_view ref, std::size_t i) {
    AgendaLine line;
    line.ref = sound_reference(ref);
    line.rows = {i, i + 1};
    line.restricted = private_;
    lines_.push_back(std::move(line));
    open_ = true;
    return lines_.back();
  }

  const AgendaGrid* grid_of(std::size_t i) {
    while (grid_ < grids_.size() && grids_[grid_].rows.last <= i) ++grid_;
    return grid_ < grids_.size() && grids_[grid_].holds(rows_, i) ? &grids_[grid_] : nullptr;
  }

  // A row of a table whose columns are known by what they hold.
  void grid_row(std::size_t i, const AgendaGrid& grid) {
    const TextRow& row = rows_.row(i);
    const auto column_of = [&](std::size_t c) { return grid.column_of(row, c); };
    const auto [ref_cell, head, title, timed] = grid.read(rows_, i);
    if (!head.empty()) {
      const OpeningReference opening = openings_.of(head);
      const bool whole = !whole_reference(head).empty();
      const std::string_view rest = whole ? std::string_view{} : trim(head.substr(opening.after));
      const bool known = whole || !opening.ref.empty();
      const bool heading = rows_[i].capitals || rows_.row(i).bold;
      if (!known && open_ && grid.title == grid.ref && !heading) {
        detail(i, std::string(rows_.line(i)));  // text below the title, in its own column
        return;
      }
      if ((!known && !could_be_ref(lines_, head)) || (title.empty() && rest.empty())) {
        open_ = false;  // a heading between the items
        return;
      }
      AgendaLine& line = open(whole || !known ? head : opening.ref, i);
      if (known) append_cell(line, rest, words_);
      fill_by(line, row, column_of, ref_cell);
    } else if (timed || rows_[i].capitals || rows_.row(i).bold) {
      open_ = false;  // a break, or a heading
    } else if (open_ && !title.empty()) {
      const bool runs_on = begins_in_lower_case(title) && rows_[i].filled == 1;
      if (runs_on) append_title(lines_.back(), title);
      detail(i, one_line(rows_.line(i)));
    }
  }

  void table_row(std::size_t i) {
    const TextRow& row = rows_.row(i);
    std::size_t first = 0;
    while (first < row.cells.size() && row.cells[first].size() == 0) ++first;
    if (first == row.cells.size()) return;
    const std::size_t ref_cell = cell_of_ref(row);
    if (ref_cell > first && ref_cell < row.cells.size()) {
      // the time stands before the number
      const OpeningReference opening = openings_.of(rows_.text().cell(row, ref_cell));
      if (!opening.ref.empty()) {
        AgendaLine& line = open(opening.ref, i);
        append_cell(line, rows_.text().cell(row, ref_cell).substr(opening.after), words_);
        fill(line, row, 0, ref_cell);
        return;
      }
    }
    const std::string_view head = rows_.text().cell(row, first);
    const OpeningReference opening = openings_.of(head);
    const AgendaColumn column = reader_.known() ? reader_.column_of(row, first) : AgendaColumn::ref;
    // the column of numbers often bears no name
    const bool ref_column = column == AgendaColumn::ref || column == AgendaColumn::title ||
                            (column == AgendaColumn::none && first == 0);
    if (ref_column && !opening.ref.empty() && first <= 1 && rows_[i].filled >= 2 &&
        (open_after_heading(i) || fits(lines_, opening.ref))) {
      AgendaLine& line = open(opening.ref, i);
      append_cell(line, head.substr(opening.after), words_);
      fill(line, row, first + 1);
    } else if (ref_column && reader_.known() && first == 0 && rows_[i].filled >= 3 &&
               could_be_ref(lines_, head)) {
      AgendaLine& line = open(head, i);
      fill(line, row, 1);
    } else if (!opening.ref.empty() && rows_[i].filled == 1 && !trim(head.substr(opening.after)).empty()) {
      append_title(open(opening.ref, i), head.substr(opening.after));
    } else if (open_ && first > 0) {
      detail(i, one_line(rows_.line(i)));
    } else {
      open_ = false;  // a heading between the items
    }
  }

  // Numbers may start anew under a heading.
  bool open_after_heading(std::size_t i) const { return !open_ && rows_.row(i).blank_before == 0; }

  // The cell under the column of references, else the one under the titles, where it opens with a number;
  // row.cells.size() where there is none.
  std::size_t cell_of_ref(const TextRow& row) const {
    if (!reader_.known()) return row.cells.size();
    std::size_t numbered = row.cells.size();
    for (std::size_t c = 0; c < row.cells.size(); ++c) {
      if (row.cells[c].size() == 0) continue;
      const AgendaColumn column = reader_.column_of(row, c);
      if (column == AgendaColumn::ref) return c;
      if (column != AgendaColumn::title || numbered < row.cells.size()) continue;
      if (!openings_.of(rows_.text().cell(row, c)).ref.empty()) numbered = c;
    }
    return numbered;
  }

  void fill(AgendaLine& line, const TextRow& row, std::size_t from,
            std::size_t skip = static_cast<std::size_t>(-1)) {
    fill_by(
        line, row,
        [&](std::size_t c) {
          const std::string_view cell = trim(rows_.text().cell(row, c));
          return reader_.known() ? reader_.column_of(row, c) : column_of_shape(line, cell, words_);
        },
        skip, from);
  }

  template <typename ColumnOf>
  void fill_by(AgendaLine& line, const TextRow& row, ColumnOf&& column_of, std::size_t skip,
               std::size_t from = 0) {
    for (std::size_t c = from; c < row.cells.size(); ++c) {
      const std::string_view cell = trim(rows_.text().cell(row, c));
      if (c == skip || cell.empty() || is_dash(cell)) continue;
      fill_field(line, column_of(c), cell, words_);
    }
  }

  void plain_line(std::size_t i) {
    const std::string_view line = rows_.line(i);
    const OpeningReference opening = openings_.of(line);
    const std::string_view rest = trim(line.substr(opening.after));
    if (opens_with_date(line)) return;
    if (rest.empty() && is_foreign_code(lines_, trim(line))) {
      open_ = false;  // of the first paper
      return;
    }
    if (!opening.ref.empty() && rows_[i].short_line && fits(lines_, opening.ref) && rest.size() > 2) {
      append_title(open(opening.ref, i), rest);
      return;
    }
    if (!opening.ref.empty() && rest.empty()) {
      if (goes_on(lines_, opening.ref)) open(opening.ref, i);  // the title follows on the next line
      return;
    }
    if (open_ &&
        (rows_.row(i).blank_before == 0 || rows_.row(i).indent > rows_.row(lines_.back().rows.first).indent ||
         lines_.back().title.empty())) {
      detail(i, std::string(line));
    } else if (rows_[i].short_line) {
      open_ = false;
    }
  }

  // A line below an item: more of its title, who reports, what is asked.
  void detail(std::size_t i, const std::string& line) {
    AgendaLine& item = lines_.back();
    item.rows.last = i + 1;
    if (item.title.empty()) {
      append_title(item, line);
      return;
    }
    take_code(item, line);
    if (line.size() < 200 && !words_.private_marks.begin_of(fold(line)).empty()) item.restricted = true;
    take_remark(item, line, words_);
  }

  const RowFaces& rows_;
  const RowRange range_;
  const OutlineVocabulary& words_;
  const AgendaOpenings openings_;
  const std::vector<AgendaGrid> grids_;
  std::size_t grid_ = 0;
  ColumnReader reader_;
  std::vector<AgendaLine> lines_;
  bool open_ = false;
  bool private_ = false;
};

}  // namespace

bool heads_agenda_columns(const RowFaces& rows, std::size_t row, const OutlineVocabulary& words) {
  return agenda_columns_of(rows, row, words).has_value();
}

std::vector<AgendaLine> read_agenda(const RowFaces& rows, RowRange range, const OutlineVocabulary& words) {
  return AgendaReader(rows, range, words).read();
}

}  // namespace quorate
