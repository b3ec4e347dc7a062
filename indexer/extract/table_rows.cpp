#include "indexer/extract/table_rows.h"

#include <algorithm>
#include <utility>

#include "indexer/extract/table_columns.h"
#include "indexer/extract/table_extent.h"

namespace quorate {
namespace {

using Lines = std::vector<PrintedLine>;

constexpr std::size_t kLeastRows = 2;  // that show how far rows are apart
constexpr float kPlainlyLess = 0.15F;  // of the size of type

struct CellLine {
  std::size_t column;
  Run run;
};

// A row while it is put together: the last line of each of its cells decides what may follow.
struct OpenRow {
  Row row;
  std::vector<const Run*> last;  // by column; null where the cell is empty
  std::size_t filled = 0;
};

// A number, a date, a mark: a cell of its own, whole on its line.
bool stands_alone(const Run& run) {
  if (run.words.size() > 1 || is_cut(run)) return false;
  const std::string& text = run.words.front()->text;
  return text.size() == 1 ||
         std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

class TableReading {
public:
  TableReading(const Lines& lines, std::size_t first, std::size_t last, const TypeScale& scale)
      : lines_(lines), first_(first), last_(last), scale_(scale), columns_(find_columns(lines, first, last)) {
    for (std::size_t i = first; i < last; ++i) cells_.push_back(cells_of(lines[i]));
    find_set_apart();
    find_row_pitch();
  }

  Block read() {
    Block block;
    block.kind = BlockKind::table;
    block.indent = scale_.characters(columns_.front().left);
    for (std::size_t i = first_; i < last_; ++i) {
      const std::vector<CellLine>& cells = cells_[i - first_];
      if (i > first_ && carries_on(i, cells)) {
        carry_on(cells);
      } else {
        flush(block);
        begin(cells);
      }
    }
    flush(block);
    mark_header(block);
    return block;
  }

private:
  std::vector<CellLine> cells_of(const PrintedLine& line) const {
    std::vector<CellLine> cells;
    for (const Run& run : line.runs) {
      for (Run& part : split_at_gutters(run, columns_)) {
        std::size_t at = column_of(part, columns_);
        if (!cells.empty()) at = std::max(at, cells.back().column);
        cells.push_back({at, std::move(part)});
      }
    }
    return cells;
  }

  // Rows that are set apart by more than the lines of a cell tell their ends by it. They aren't where some
  // line, tight under another, opens a row for certain.
  void find_set_apart() {
    bool tight = false, loose = false;
    for (std::size_t i = first_ + 1; i < last_; ++i) {
      if (!is_tight(lines_, i)) {
        loose = true;
        continue;
      }
      tight = true;
      const std::vector<CellLine>&above = cells_[i - 1 - first_], &below = cells_[i - first_];
      if (above.front().column != 0 || below.front().column != 0) continue;
      const Run &over = above.front().run, &under = below.front().run;
      if (text_of(over).ends_with(':') || !did_not_fit(over, under, columns_[0].right)) return;
    }
    set_apart_ = tight && loose;
  }

  // The least distance of a row from what stands above it, where rows are set apart and open in the first
  // column.
  void find_row_pitch() {
    std::size_t rows = 0;
    for (std::size_t i = first_ + 1; i < last_; ++i) {
      if (cells_[i - first_].front().column > 0 || is_tight(lines_, i)) continue;
      const float pitch = line_pitch(lines_, i);
      row_pitch_ = rows++ == 0 ? pitch : std::min(row_pitch_, pitch);
    }
    if (rows < kLeastRows) row_pitch_ = 0;
  }

  // Further paragraphs of the cells above: set apart from them, but plainly less than rows are, and beside
  // empty cells.
  bool is_paragraph(std::size_t line, const std::vector<CellLine>& cells) const {
    return cells.front().column > 0 && open_.last[0] != nullptr && cells.size() + 1 < open_.filled &&
           all_under_filled(cells) &&
           line_pitch(lines_, line) < row_pitch_ - kPlainlyLess * lines_[line].size;
  }

  // Every part of the line had no room in the cell above it, and one of them at least carries on running
  // words. Of numbers and dates under each other none can be said.
  bool all_wrapped(const std::vector<CellLine>& cells) const {
    bool words = false;
    for (const CellLine& cell : cells) {
      const Run* above = open_.last[cell.column];
      if (above == nullptr || above->bold != cell.run.bold) return false;
      if (!did_not_fit(*above, cell.run, columns_[cell.column].right)) return false;
      if (!set_apart_ && cell.column == 0 && above->words.size() < 3 && !is_cut(*above)) return false;
      if (stands_alone(*above) && stands_alone(cell.run)) return false;
      words = words || above->words.size() >= 3 || is_cut(*above);
    }
    return words;
  }

  bool all_under_filled(const std::vector<CellLine>& cells) const {
    return std::all_of(cells.begin(), cells.end(), [&](const CellLine& cell) {
      const Run* above = open_.last[cell.column];
      return above != nullptr && cell.run.box.left < columns_[cell.column].right &&
             cell.run.box.right > columns_[cell.column].left;
    });
  }

  bool carries_on(std::size_t line, const std::vector<CellLine>& cells) const {
    if (!is_tight(lines_, line)) return is_paragraph(line, cells);
    const bool first_empty = cells.front().column > 0;
    if (first_empty && open_.last[0] == nullptr) return false;
    if (first_empty && cells.size() + 1 < open_.filled && all_under_filled(cells)) return true;
    const bool label = open_.row.cells[0].text.ends_with(':');
    if (first_empty) {
      if (label && open_.filled == 2 && cells.size() == 1 && all_under_filled(cells)) return true;
    } else if (label) {
      return false;
    }
    return all_wrapped(cells);
  }

  void begin(const std::vector<CellLine>& cells) {
    open_ = {};
    open_.row.cells.resize(columns_.size());
    open_.last.resize(columns_.size());
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      open_.row.cells[i].column = scale_.characters(columns_[i].left);
      open_.row.cells[i].bold = true;
    }
    add(cells, " ");
  }

  void carry_on(const std::vector<CellLine>& cells) { add(cells, "\n"); }

  void add(const std::vector<CellLine>& cells, std::string_view between) {
    for (const CellLine& part : cells) {
      Cell& cell = open_.row.cells[part.column];
      if (cell.text.empty()) {
        cell.text = text_of(part.run);
        cell.column = scale_.characters(part.run.box.left);
        ++open_.filled;
      } else if (between == "\n") {
        join_wrapped(cell.text, text_of(part.run));
      } else {
        cell.text += between;
        cell.text += text_of(part.run);
      }
      cell.bold = cell.bold && part.run.bold;
      open_.last[part.column] = &part.run;
    }
  }

  void flush(Block& block) {
    if (open_.row.cells.empty()) return;
    for (Cell& cell : open_.row.cells)
      if (cell.text.empty()) cell.bold = false;
    block.rows.push_back(std::move(open_.row));
    open_ = {};
  }

  const Lines& lines_;
  std::size_t first_, last_;
  const TypeScale& scale_;
  std::vector<Column> columns_;
  std::vector<std::vector<CellLine>> cells_;  // of each line; open_ points into them
  OpenRow open_;
  bool set_apart_ = false;
  float row_pitch_ = 0;  // 0 where it doesn't show
};

bool is_alnum(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

}  // namespace

Block read_table(const Lines& lines, std::size_t first, std::size_t last, const TypeScale& scale) {
  return TableReading(lines, first, last, scale).read();
}

void mark_header(Block& block) {
  if (block.rows.size() < 2) return;
  const auto all_bold = [](const Row& row) {
    return std::all_of(row.cells.begin(), row.cells.end(),
                       [](const Cell& cell) { return cell.bold || cell.text.empty(); });
  };
  const auto filled = std::count_if(block.rows[0].cells.begin(), block.rows[0].cells.end(),
                                    [](const Cell& cell) { return !cell.text.empty(); });
  block.rows[0].header = filled >= 2 && all_bold(block.rows[0]) && !all_bold(block.rows[1]);
}

void join_wrapped(std::string& cell, const std::string& line) {
  if (cell.empty() || line.empty()) {
    cell += line;
    return;
  }
  const char end = cell.back(), begin = line.front();
  const char before = cell.size() > 1 ? cell[cell.size() - 2] : ' ';
  const bool cut_after = (end == '/' && is_alnum(before) && is_alnum(begin)) ||
                         (end == '-' && is_alnum(before) && begin >= '0' && begin <= '9');
  const bool cut_before = begin == '/' && line.size() > 1 && is_alnum(end) && is_alnum(line[1]);
  if (!cut_after && !cut_before) cell += '\n';
  cell += line;
}

}  // namespace quorate
