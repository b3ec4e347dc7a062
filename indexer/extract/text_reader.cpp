#include "indexer/extract/text_reader.h"

#include <algorithm>
#include <cctype>
#include <utility>
#include <vector>

#include "indexer/extract/column_layout.h"
#include "indexer/extract/encoding.h"
#include "indexer/extract/markup.h"

namespace quorate {
namespace {

enum class LineShape { blank, pipes, tabs, text };

// A line, or the part of one that stands on one page.
struct TextLine {
  std::string text;  // UTF-8
  Place place;
  LineShape shape = LineShape::blank;
};

std::string_view trimmed(std::string_view text) {
  const auto blank = [](char c) { return c == ' ' || c == '\t' || c == '\r'; };
  while (!text.empty() && blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && blank(text.back())) text.remove_suffix(1);
  return text;
}

LineShape shape_of(std::string_view line) {
  const std::string_view inner = trimmed(line);
  if (inner.empty()) return LineShape::blank;
  if (inner.size() >= 2 && inner.front() == '|' && inner.back() == '|') return LineShape::pipes;
  return line.find('\t') != std::string_view::npos ? LineShape::tabs : LineShape::text;
}

// The lines of the file by page: one page where it holds no form feed.
std::vector<std::vector<TextLine>> split_pages(std::string_view bytes) {
  std::vector<std::vector<TextLine>> pages(1);
  int number = 0;
  for (std::size_t at = byte_order_mark(bytes); at < bytes.size();) {
    const std::size_t lf = std::min(bytes.find('\n', at), bytes.size());
    ++number;
    std::size_t end = lf;
    if (end > at && bytes[end - 1] == '\r') --end;
    for (std::size_t part = at;;) {
      const std::size_t feed = bytes.substr(0, end).find('\f', part);
      const std::size_t part_end = std::min(feed, end);
      TextLine line{to_utf8(bytes.substr(part, part_end - part)), {{number, number}, part, part_end}};
      line.shape = shape_of(line.text);
      pages.back().push_back(std::move(line));
      if (feed == std::string_view::npos) break;
      pages.emplace_back();
      part = feed + 1;
    }
    at = lf + 1;
  }
  return pages;
}

// Cells between the pipes of a line; "\|" is a pipe in a cell.
std::vector<std::string> pipe_cells(std::string_view line) {
  std::string_view inner = trimmed(line);
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
    const std::string_view inner = trimmed(cell);
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

bool is_empty(const Row& row) {
  return std::all_of(row.cells.begin(), row.cells.end(), [](const Cell& c) { return c.text.empty(); });
}

void set_place(Block& block) {
  if (block.rows.empty()) return;
  block.place = {{block.rows.front().place.lines.first, block.rows.back().place.lines.last},
                 block.rows.front().place.begin,
                 block.rows.back().place.end};
}

using Lines = std::vector<TextLine>;

std::size_t end_of_run(const Lines& lines, std::size_t first) {
  std::size_t last = first;
  while (last < lines.size() && lines[last].shape == lines[first].shape) ++last;
  return last;
}

// A row above the first rule is the header; a rule further down, left by a page break, makes none.
Block pipe_table(const Lines& lines, std::size_t first, std::size_t last) {
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

Block tab_table(const Lines& lines, std::size_t first, std::size_t last) {
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

// "## Heading" of markdown; level 0 where the line is none.
int heading_level(std::string_view line) {
  std::size_t level = 0;
  while (level < line.size() && level < 7 && line[level] == '#') ++level;
  return level >= 1 && level <= 6 && level < line.size() && line[level] == ' ' ? static_cast<int>(level) : 0;
}

void mark_headings(std::vector<Block>& blocks) {
  for (Block& block : blocks) {
    if (block.kind != BlockKind::line) continue;
    if (const int level = heading_level(block.text)) {
      block.kind = BlockKind::heading;
      block.heading_level = level;
      block.text.erase(0, static_cast<std::size_t>(level) + 1);
    }
  }
}

// Bold that runs over several lines: each line between the opening and the closing stars is bold.
void spread_bold(const Lines& lines, std::size_t first, std::vector<Block>& blocks) {
  bool open = false;
  std::size_t line = first;
  for (Block& block : blocks) {
    while (line < lines.size() && lines[line].place.begin < block.place.begin) ++line;
    if (line >= lines.size() || block.kind == BlockKind::table) continue;
    if (block.blank_before > 0) open = false;
    const std::string_view text = lines[line].text;
    std::size_t stars = 0;
    for (std::size_t at = text.find("**"); at != std::string_view::npos; at = text.find("**", at + 2))
      ++stars;
    const bool opens_or_closes = stars % 2 == 1;
    if ((open && stars <= 1) || (opens_or_closes && trimmed(text).starts_with("**"))) block.bold = true;
    if (opens_or_closes) open = !open;
  }
}

std::vector<Block> read_text_run(const Lines& lines, std::size_t first, std::size_t last, int blanks) {
  std::vector<LayoutLine> run;
  for (std::size_t i = first; i < last; ++i) {
    if (lines[i].shape == LineShape::blank) {
      ++blanks;
      continue;
    }
    run.push_back({lines[i].text, lines[i].place, blanks});
    blanks = 0;
  }
  std::vector<Block> blocks = read_layout(run);
  spread_bold(lines, first, blocks);
  mark_headings(blocks);
  return blocks;
}

std::vector<Block> read_page(const Lines& lines) {
  std::vector<Block> blocks;
  int blanks = 0;
  for (std::size_t i = 0; i < lines.size();) {
    if (lines[i].shape == LineShape::blank) {
      ++blanks;
      ++i;
      continue;
    }
    if (lines[i].shape == LineShape::text) {
      std::size_t last = i;  // blank lines belong to the run: the layout reader counts them
      while (last < lines.size() &&
             (lines[last].shape == LineShape::text || lines[last].shape == LineShape::blank)) {
        ++last;
      }
      while (lines[last - 1].shape == LineShape::blank) --last;
      for (Block& block : read_text_run(lines, i, last, blanks)) blocks.push_back(std::move(block));
      i = last;
    } else {
      const std::size_t last = end_of_run(lines, i);
      Block block =
          lines[i].shape == LineShape::pipes ? pipe_table(lines, i, last) : tab_table(lines, i, last);
      block.blank_before = blanks;
      if (!block.rows.empty()) blocks.push_back(std::move(block));
      i = last;
    }
    blanks = 0;
  }
  return blocks;
}

}  // namespace

Pages read_text(std::string_view bytes, std::string file) {
  Pages pages;
  pages.file = std::move(file);
  pages.content_type = "text/plain";
  const std::vector<Lines> split = split_pages(bytes);
  const bool paged = split.size() > 1;
  for (std::size_t i = 0; i < split.size(); ++i) {
    Page page;
    page.number = paged ? static_cast<int>(i) + 1 : 0;
    page.blocks = read_page(split[i]);
    if (i + 1 == split.size() && paged && page.blocks.empty()) break;  // a form feed closes the last page
    pages.pages.push_back(std::move(page));
  }
  return pages;
}

}  // namespace quorate
