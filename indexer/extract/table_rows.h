// The lines of a table to its rows of cells.
#pragma once

#include <string>
#include <vector>

#include "indexer/extract/pages.h"
#include "indexer/extract/printed_lines.h"
#include "indexer/extract/table_layout.h"

namespace quorate {

// Lines [first, last), the first of several runs. Rows have a cell for each column of the table. A part that
// only stands on a line of its own because it no longer fitted into its cell is joined to the row above.
Block read_table(const std::vector<PrintedLine>& lines, std::size_t first, std::size_t last,
                 const TypeScale& scale);

// A first row in bold over rows that aren't names the columns.
void mark_header(Block& table);

// The next line of a wrapped cell: with nothing between where a reference was cut ("ICB/" and "22/37"), else
// after '\n'.
void join_wrapped(std::string& cell, const std::string& line);

}  // namespace quorate
