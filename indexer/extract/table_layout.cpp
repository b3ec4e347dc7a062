#include "indexer/extract/table_layout.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "indexer/extract/band_tables.h"
#include "indexer/extract/paragraphs.h"
#include "indexer/extract/table_extent.h"
#include "indexer/extract/table_rows.h"

namespace quorate {
namespace {

using Lines = std::vector<PrintedLine>;

constexpr float kLarger = 1.12F;     // times the text's size: a heading
constexpr float kBlankLine = 1.25F;  // of the size of type: the usual distance of lines

Block line_block(const PrintedLine& line, const TypeScale& scale) {
  Block block;
  block.text = text_of(line);
  block.bold = line.bold;
  block.indent = scale.characters(line.box.left);
  block.heading_level = scale.heading_level(line.size);
  if (block.heading_level > 0) block.kind = BlockKind::heading;
  return block;
}

int blanks_before(const Lines& lines, std::size_t i) {
  if (i == 0) return 0;
  const float usual = kBlankLine * lines[i].size;
  return static_cast<int>(std::clamp(std::lround((line_pitch(lines, i) - usual) / usual), 0L, 9L));
}

}  // namespace

int TypeScale::characters(float points) const {
  return static_cast<int>(std::lround(std::clamp(points / (0.5F * std::max(body, 1.0F)), 0.0F, 10'000.0F)));
}

int TypeScale::heading_level(float size) const {
  if (size < kLarger * body) return 0;
  const auto level = std::find_if(larger.begin(), larger.end(), [&](float s) { return s <= size + 0.05F; });
  return static_cast<int>(std::min<std::ptrdiff_t>(level - larger.begin(), 5)) + 1;
}

std::vector<Block> read_lines(std::vector<PrintedLine> lines, const TypeScale& scale) {
  const std::vector<BandTable> tables = find_band_tables(lines);
  auto table = tables.begin();
  const TextEdges edges(lines);
  const Box text = box_of(lines);
  std::vector<Block> blocks;
  bool running = false;  // the last block is running text
  for (std::size_t i = 0; i < lines.size();) {
    Block block;
    std::size_t last = i + 1;
    if (table != tables.end() && table->rows.front().first == i) {
      block = read_band_table(lines, *table, scale);
      last = table->rows.back().last;
      ++table;
    } else if (running && carries_on(lines, i, edges, text.right - text.left)) {
      blocks.back().text += ' ' + text_of(lines[i]);
      i = last;
      continue;
    } else if (lines[i].runs.size() < 2) {
      block = line_block(lines[i], scale);
    } else {
      const std::size_t end = table == tables.end() ? lines.size() : table->rows.front().first;
      last = table_end(lines, i, end, edges);
      block = read_table(lines, i, last, scale);
    }
    block.blank_before = blanks_before(lines, i);
    running = block.kind == BlockKind::line;
    blocks.push_back(std::move(block));
    i = last;
  }
  return blocks;
}

}  // namespace quorate
