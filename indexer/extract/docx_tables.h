// The tables of a Word file that are open while it is read, each within a cell of the one before.
#pragma once

#include <pugixml.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/extract/pages.h"

namespace quorate {

class DocxTables {
public:
  bool empty() const { return open_.empty(); }
  // Throws Error{damaged} where they nest too deep.
  void open(int blank_before);

  // Of the innermost; call while it is not empty.
  void open_row(pugi::xml_node row);
  void add_paragraph(std::string_view text, bool bold);  // a line of the cell at hand
  void close_cell(pugi::xml_node cell);
  // The outermost table, where it holds text. One within a cell becomes lines of it, its cells parted by a
  // blank.
  std::optional<Block> close();

private:
  struct Table {
    Block block;
    std::string cell;  // at hand
    bool cell_bold = true;
  };
  std::vector<Table> open_;
};

}  // namespace quorate
