// A table of a web page while it is read, row by row: one of data, or one that only lays out its page.
#pragma once

#include <gumbo.h>

#include <vector>

#include "indexer/extract/pages.h"

namespace quorate {

class HtmlTable {
public:
  explicit HtmlTable(bool lays_out) : layout_(lays_out) { block_.kind = BlockKind::table; }

  bool lays_out() const { return layout_; }
  void open_row(const GumboNode& row);
  // With all that stands in it: a line each of a cell of data.
  void add_cell(const GumboNode& cell, std::vector<Block> blocks);
  // What stands in a row of a table that lays out its page, in reading order: a number beside its title stays
  // a row. Nothing of one of data.
  std::vector<Block> close_row();
  // The table of data, where it holds any. Once.
  std::vector<Block> finish();

private:
  bool layout_;
  bool heads_ = false;  // all cells of the row so far are heads
  Block block_;
  std::vector<std::vector<Block>> cells_;  // of the layout row at hand
};

}  // namespace quorate
