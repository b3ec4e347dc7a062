// Whether a table of plain text begins with the names of its columns.
#pragma once

#include <string_view>
#include <vector>

namespace quorate {

// The cells of a row, as tabs part them.
std::vector<std::string_view> cells_of(std::string_view row);

// The first row names columns where it has three or more, all of them short words, none a label of what
// stands beside it ("Date:"), and half the rows below hold something else under one of them: a number, a
// sentence, nothing. Where all rows are alike nobody can tell, and none is taken for a header.
bool begins_with_header(const std::vector<std::string_view>& rows);

}  // namespace quorate
