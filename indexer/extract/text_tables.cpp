#include "indexer/extract/text_tables.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/extract/markup.h"

namespace quorate {
namespace {

// Cells between the pipes of a line; "\|" is a pipe in a cell.
std::vector<std::string> pipe_cells(std::string_view line) {
  std::string_view inner = trim_line(line);
  inner.remove_prefix(1);
  std::vector<std::string> cells(1);
  for (std::size_t i = 0; i < inner.size(); ++i) {
    if (inner[i] == '\\' && i + 1 < inner.size() && inner[i + 1] == '|') {
      cells.back() += '|';
      ++i;
    } else if (inner[i] == '|') {
      cells.emplace_back();
    } else {
      cells.back() += inner[i];
    }
  }
  cells.pop_back();  // after the closing pipe
  return cells;
}

bool is_rule(const std::vector<std::string>& cells) {
  return std::all_of(cells.begin(), cells.end(), [](const std::string& cell) {
    const std::string_view inner = trim_line(cell);
    return !inner.empty() && inner.find_first_not_of("-:=") == std::string_view::npos;
  });
}

Row row_of(const std::vector<std::string>& cells, const Place& place) {
  Row row;
  row.place = place;
  row.cells.reserve(cells.size());
  for (const std::string& text : cells) {
    PlainText plain = resolve_markup(text);
    row.cells.push_back({std::move(plain.text), 0, plain.bold});
  }
  return row;
}

void set_place(Block& block) {
  if (block.rows.empty()) return;
  block.place = {{block.rows.front().place.lines.first, block.rows.back().place.lines.last},
                 block.rows.front().place.begin,
                 block.rows.back().place.end};
}

}  // namespace

Block pipe_table(const TextLines& lines, std::size_t first, std::size_t last) {
  Block block;
  block.kind = BlockKind::table;
  bool ruled = false;
  for (std::size_t i = first; i < last; ++i) {
    std::vector<std::string> cells = pipe_cells(lines[i].text);
    if (is_rule(cells)) {
      if (!ruled && block.rows.size() == 1) block.rows[0].header = true;
      ruled = true;
      continue;
    }
    Row row = row_of(cells, lines[i].place);
    if (!ruled && is_empty(row)) continue;  // the empty header that a table restarts with
    block.rows.push_back(std::move(row));
  }
  set_place(block);
  return block;
}

Block tab_table(const TextLines& lines, std::size_t first, std::size_t last) {
  Block block;
  block.kind = BlockKind::table;
  for (std::size_t i = first; i < last; ++i) {
    std::vector<std::string> cells;
    std::string_view rest = lines[i].text;
    for (std::size_t tab = rest.find('\t'); tab != std::string_view::npos; tab = rest.find('\t')) {
      cells.emplace_back(rest.substr(0, tab));
      rest.remove_prefix(tab + 1);
    }
    cells.emplace_back(rest);
    block.rows.push_back(row_of(cells, lines[i].place));
  }
  set_place(block);
  return block;
}

}  // namespace quorate
