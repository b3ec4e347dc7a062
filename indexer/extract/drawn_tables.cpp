#include "indexer/extract/drawn_tables.h"

#include <algorithm>
#include <string>
#include <utility>

#include "analyzers/utf8.h"
#include "indexer/extract/markup.h"

namespace quorate {
namespace {

constexpr char32_t kFirstOfBoxes = 0x2500, kLastOfBoxes = 0x257F;

bool is_level(char32_t c) {
  return c == U'-' || c == U'=' || c == 0x2500 || c == 0x2501 || c == 0x2504 || c == 0x2505 || c == 0x2550;
}

bool is_upright(char32_t c) { return c == U'|' || c == 0x2502 || c == 0x2503 || c == 0x2551; }

bool is_of_box(char32_t c) { return c >= kFirstOfBoxes && c <= kLastOfBoxes; }

// Whether the rule is a double one, below a header.
bool is_double(std::string_view rule) {
  return rule.find('=') != std::string_view::npos || rule.find("═") != std::string_view::npos;
}

std::vector<std::string> cells_of(std::string_view line) {
  line = trim_line(line);
  std::vector<std::string> cells;
  for (std::size_t at = 0; at < line.size();) {
    const CodePoint c = code_point_at(line, at);
    if (is_upright(c.value)) {
      cells.emplace_back();
    } else if (!cells.empty()) {
      cells.back().append(line, at, c.bytes);
    }
    at += c.bytes;
  }
  if (!cells.empty()) cells.pop_back();  // behind the closing line
  for (std::string& cell : cells) cell = std::string(trim_line(cell));
  return cells;
}

// Lines between two rules.
struct Group {
  std::vector<std::size_t> lines;
  bool header = false;
};

std::vector<Group> groups_of(const TextLines& lines, std::size_t first, std::size_t last) {
  std::vector<Group> groups(1);
  for (std::size_t i = first; i < last; ++i) {
    if (!is_drawn_rule(lines[i].text)) {
      groups.back().lines.push_back(i);
      continue;
    }
    if (groups.back().lines.empty()) continue;
    groups.back().header = groups.size() == 1 && is_double(lines[i].text);
    groups.emplace_back();
  }
  if (groups.back().lines.empty()) groups.pop_back();
  return groups;
}

bool goes_on(const std::vector<std::string>& cells) {
  return cells.empty() || cells[0].empty() || is_ascii_lower(static_cast<unsigned char>(cells[0][0]));
}

void add_line(Row& row, const std::vector<std::string>& cells, const Place& place) {
  if (row.cells.size() < cells.size()) row.cells.resize(cells.size());
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (cells[i].empty()) continue;
    PlainText plain = resolve_markup(cells[i]);
    Cell& cell = row.cells[i];
    cell.bold = plain.bold && (cell.text.empty() || cell.bold);
    cell.text += (cell.text.empty() ? "" : "\n") + plain.text;
  }
  if (row.place.lines.first == 0) row.place = place;
  row.place.lines.last = place.lines.last;
  row.place.end = place.end;
}

std::vector<Block> lines_of(const std::vector<Row>& rows) {
  std::vector<Block> blocks;
  for (const Row& row : rows) {
    Block block;
    block.text = row.cells.front().text;
    block.bold = row.cells.front().bold;
    block.place = row.place;
    blocks.push_back(std::move(block));
  }
  return blocks;
}

}  // namespace

bool is_drawn_rule(std::string_view line) {
  line = trim_line(line);
  if (line.empty()) return false;
  const CodePoint corner = code_point_at(line, 0);
  if (is_level(corner.value) || is_upright(corner.value)) return false;
  std::size_t level = 0;
  for (std::size_t at = 0; at < line.size();) {
    const CodePoint c = code_point_at(line, at);
    if (c.value != U'+' && c.value != U' ' && !is_level(c.value) && !is_of_box(c.value)) return false;
    if (is_level(c.value)) ++level;
    at += c.bytes;
  }
  return level >= 2 && (line.back() == '+' || corner.value != U'+');
}

bool is_drawn_row(std::string_view line) {
  line = trim_line(line);
  if (line.size() < 2) return false;
  const CodePoint front = code_point_at(line, 0), back = code_point_before(line, line.size());
  return is_of_box(front.value) && is_upright(front.value) && is_of_box(back.value) && is_upright(back.value);
}

std::vector<Block> drawn_table(const TextLines& lines, std::size_t first, std::size_t last) {
  constexpr std::size_t kRuledRows = 3;
  const std::vector<Group> groups = groups_of(lines, first, last);
  Block block;
  block.kind = BlockKind::table;
  for (const Group& group : groups) {
    bool within = false;  // a row of this group
    for (const std::size_t i : group.lines) {
      const std::vector<std::string> cells = cells_of(lines[i].text);
      if (!within || (groups.size() < kRuledRows && !goes_on(cells))) {
        block.rows.emplace_back();
        block.rows.back().header = group.header;
      }
      within = true;
      add_line(block.rows.back(), cells, lines[i].place);
    }
  }
  std::erase_if(block.rows, is_empty);
  if (block.rows.empty()) return {};
  if (std::ranges::all_of(block.rows, [](const Row& row) { return row.cells.size() == 1; }))
    return lines_of(block.rows);
  block.place = {{block.rows.front().place.lines.first, block.rows.back().place.lines.last},
                 block.rows.front().place.begin,
                 block.rows.back().place.end};
  std::vector<Block> blocks;
  blocks.push_back(std::move(block));
  return blocks;
}

}  // namespace quorate
