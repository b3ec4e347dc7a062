// What can be told of a table in plain text: whether it begins with the names of its columns, and which hold
// anything.
#pragma once

#include <string_view>
#include <vector>

namespace quorate {

// The cells of a row, as tabs part them.
std::vector<std::string_view> cells_of(std::string_view row);

struct TableShape {
  // The first row names columns: it has three or more cells, all of them short words, none a label of what
  // stands beside it ("Date:"), and half the rows below hold something else under one of them: a number, a
  // sentence, nothing. Where all rows are alike nobody can tell, and none is taken for a header.
  bool has_header = false;
  std::vector<bool> used;  // by column: whether any row has something there
};

TableShape shape_of_table(const std::vector<std::string_view>& rows);

}  // namespace quorate
