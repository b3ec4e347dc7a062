// The neutral form as short text, for tables of tests.
#pragma once

#include <string>
#include <vector>

#include "indexer/extract/pages.h"

namespace quorate {

// One line a line or a row: "text", "# heading" with as many '#' as its level, "cell | cell" with '/' for a
// line's end within a cell, "~ running head"; '*' before what is bold, '=' before a header row.
inline std::vector<std::string> shown(const std::vector<Block>& blocks) {
  std::vector<std::string> lines;
  for (const Block& block : blocks) {
    if (block.kind != BlockKind::table) {
      std::string line = block.kind == BlockKind::running_head ? "~ " : "";
      if (block.kind == BlockKind::heading)
        line = std::string(static_cast<std::size_t>(block.heading_level), '#') + " ";
      lines.push_back((block.bold ? "*" : "") + line + block.text);
      continue;
    }
    for (const Row& row : block.rows) {
      std::string line = row.header ? "=" : "";
      for (std::size_t i = 0; i < row.cells.size(); ++i) {
        std::string text = row.cells[i].text;
        for (char& c : text)
          if (c == '\n') c = '/';
        line += (i == 0 ? "" : " | ") + text;
      }
      lines.push_back(line);
    }
  }
  return lines;
}

}  // namespace quorate
