#include "indexer/extract/page_layout.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

#include "indexer/extract/column_cut.h"
#include "indexer/extract/page_breaks.h"
#include "indexer/extract/printed_lines.h"
#include "indexer/extract/running_heads.h"
#include "indexer/extract/table_layout.h"

namespace quorate {
namespace {

constexpr std::size_t kHeadingSizes = 6;

TypeScale scale_of(const std::vector<WordPage>& words, const std::vector<PageLines>& pages) {
  TypeScale scale;
  if (const float body = body_size(words); body > 0) scale.body = body;
  std::map<int, int, std::greater<>> sizes;  // in tenths of a point, the largest first
  for (const PageLines& page : pages)
    for (const PrintedLine& line : page.lines)
      if (TypeScale{scale.body, {}}.heading_level(line.size) > 0) ++sizes[static_cast<int>(line.size * 10)];
  for (const auto& [size, count] : sizes)
    if (scale.larger.size() < kHeadingSizes) scale.larger.push_back(static_cast<float>(size) / 10);
  return scale;
}

Block head_block(const PrintedLine& line, const TypeScale& scale) {
  Block block;
  block.kind = BlockKind::running_head;
  block.text = text_of(line);
  block.indent = scale.characters(line.box.left);
  return block;
}

Page page_of(PageLines lines, const PageEdges& edges, const TypeScale& scale) {
  Page page;
  page.number = lines.number;
  page.printed = edges.printed;
  std::vector<PrintedLine> text;
  std::vector<Block> feet;
  for (std::size_t i = 0; i < lines.lines.size(); ++i) {
    if (!edges.running[i]) {
      text.push_back(std::move(lines.lines[i]));
    } else if (i < lines.lines.size() / 2) {
      page.blocks.push_back(head_block(lines.lines[i], scale));
    } else {
      feet.push_back(head_block(lines.lines[i], scale));
    }
  }
  for (const auto& stretch : cut_columns(std::move(text)))
    std::ranges::move(read_lines(stretch, scale), std::back_inserter(page.blocks));
  std::ranges::move(feet, std::back_inserter(page.blocks));
  return page;
}

}  // namespace

std::vector<Page> lay_out(const std::vector<WordPage>& words) {
  std::vector<PageLines> lines;
  for (const WordPage& page : words) lines.push_back({page.number, printed_lines(page)});
  const std::vector<PageEdges> edges = find_page_edges(lines);
  const TypeScale scale = scale_of(words, lines);
  std::vector<Page> pages;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    pages.push_back(page_of(std::move(lines[i]), edges[i], scale));
    // The file's own name for a page counts only where it is more than the count of pages.
    const bool named = !words[i].label.empty() && words[i].label != std::to_string(words[i].number);
    if (pages.back().printed.empty() && named) pages.back().printed = words[i].label;
  }
  join_cut_cells(pages);
  return pages;
}

}  // namespace quorate
