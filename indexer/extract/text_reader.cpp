#include "indexer/extract/text_reader.h"

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

#include "indexer/extract/column_layout.h"
#include "indexer/extract/drawn_tables.h"
#include "indexer/extract/text_lines.h"
#include "indexer/extract/text_tables.h"

namespace quorate {
namespace {

// Rows of pipes stand between drawn rules too.
LineShape kind_of_table(LineShape shape) { return shape == LineShape::drawn ? LineShape::pipes : shape; }

std::size_t end_of_run(const TextLines& lines, std::size_t first) {
  const LineShape kind = kind_of_table(lines[first].shape);
  std::size_t last = first;
  while (last < lines.size() && kind_of_table(lines[last].shape) == kind) ++last;
  return last;
}

std::vector<Block> read_table_run(const TextLines& lines, std::size_t first, std::size_t last) {
  const auto drawn = [](const TextLine& line) { return line.shape == LineShape::drawn; };
  if (std::any_of(lines.begin() + static_cast<std::ptrdiff_t>(first),
                  lines.begin() + static_cast<std::ptrdiff_t>(last), drawn))
    return drawn_table(lines, first, last);
  std::vector<Block> blocks;
  Block block =
      lines[first].shape == LineShape::pipes ? pipe_table(lines, first, last) : tab_table(lines, first, last);
  if (!block.rows.empty()) blocks.push_back(std::move(block));
  return blocks;
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
void spread_bold(const TextLines& lines, std::size_t first, std::vector<Block>& blocks) {
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
    if ((open && stars <= 1) || (opens_or_closes && trim_line(text).starts_with("**"))) block.bold = true;
    if (opens_or_closes) open = !open;
  }
}

std::vector<Block> read_text_run(const TextLines& lines, std::size_t first, std::size_t last, int blanks) {
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

std::vector<Block> read_page(const TextLines& lines) {
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
      std::vector<Block> run = read_table_run(lines, i, last);
      if (!run.empty()) run.front().blank_before = blanks;
      std::move(run.begin(), run.end(), std::back_inserter(blocks));
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
  const std::vector<TextLines> split = split_pages(bytes);
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
