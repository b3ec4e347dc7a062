#include "indexer/extract/html_tables.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string_view>
#include <utility>

#include "indexer/extract/html_elements.h"
#include "indexer/extract/html_furniture.h"

namespace quorate {
namespace {

constexpr std::size_t kShortCell = 24;     // bytes: a number or a reference beside a title
constexpr std::size_t kMostSpanned = 100;  // columns that one cell is taken to span

std::size_t number_of(std::string_view text) {
  std::size_t value = 0;
  for (const char c : text.substr(0, 4)) {
    if (c < '0' || c > '9') break;
    value = value * 10 + static_cast<std::size_t>(c - '0');
  }
  return value;
}

std::size_t columns_of(const GumboNode& cell) {
  return std::clamp<std::size_t>(number_of(attribute_of(cell, "colspan")), 1, kMostSpanned);
}

Block titled(const Block& number, const Block& title) {
  Block row;
  row.kind = BlockKind::table;
  row.place = {{number.place.lines.first, title.place.lines.last}, 0, 0};
  row.rows.push_back({{{number.text, 0, number.bold}, {title.text, 0, title.bold}}, row.place, false});
  return row;
}

}  // namespace

void HtmlTable::open_row(const GumboNode& row) {
  cells_.clear();
  if (layout_) return;
  block_.rows.emplace_back();
  block_.rows.back().header = tag_of(*row.parent) == GUMBO_TAG_THEAD;
}

void HtmlTable::add_cell(const GumboNode& cell, std::vector<Block> blocks) {
  if (layout_) {
    cells_.push_back(std::move(blocks));
    return;
  }
  if (block_.rows.empty()) block_.rows.emplace_back();
  Row& row = block_.rows.back();
  Cell joined;
  joined.bold = !blocks.empty();
  for (const Block& block : blocks) {
    if (!joined.text.empty()) joined.text += '\n';
    joined.text += block.text;
    joined.bold = joined.bold && block.bold;
    if (row.place.lines.first == 0) row.place.lines.first = block.place.lines.first;
    row.place.lines.last = std::max(row.place.lines.last, block.place.lines.last);
  }
  if (tag_of(cell) == GUMBO_TAG_TH && row.cells.empty()) heads_ = true;
  if (tag_of(cell) != GUMBO_TAG_TH) heads_ = false;
  row.cells.push_back(std::move(joined));
  row.cells.resize(row.cells.size() + columns_of(cell) - 1);
}

std::vector<Block> HtmlTable::close_row() {
  std::vector<Block> blocks;
  if (!layout_) {
    if (!block_.rows.empty() && heads_) block_.rows.back().header = true;
    heads_ = false;
    return blocks;
  }
  const bool numbered = cells_.size() >= 2 && cells_[0].size() == 1 && !cells_[1].empty() &&
                        cells_[0][0].kind != BlockKind::table && cells_[1][0].kind != BlockKind::table &&
                        cells_[0][0].text.size() <= kShortCell;
  if (numbered) {
    blocks.push_back(titled(cells_[0][0], cells_[1][0]));
    cells_[0].clear();
    cells_[1].erase(cells_[1].begin());
  }
  for (std::vector<Block>& cell : cells_) std::move(cell.begin(), cell.end(), std::back_inserter(blocks));
  cells_.clear();
  return blocks;
}

std::vector<Block> HtmlTable::finish() {
  std::vector<Row>& rows = block_.rows;
  std::erase_if(rows, is_empty);
  if (rows.empty()) return {};
  block_.place = {{rows.front().place.lines.first, rows.back().place.lines.last}, 0, 0};
  std::vector<Block> blocks;
  blocks.push_back(std::move(block_));
  return blocks;
}

}  // namespace quorate
