// The columns that the runs of a table's lines stand in.
#pragma once

#include <vector>

#include "indexer/extract/printed_lines.h"

namespace quorate {

struct Column {
  float left = 0, right = 0;
};

// Columns of lines [first, last), from left to right, not overlapping: those of the line with the most runs,
// widened by the runs that stand under one of them alone, with further columns where runs stand beside all of
// them.
std::vector<Column> find_columns(const std::vector<PrintedLine>& lines, std::size_t first, std::size_t last);

// One line more for columns that were found so far.
void add_line(const PrintedLine& line, std::vector<Column>& columns);

// Whether a run begins, ends or centres where the column does.
bool is_aligned(const Run& run, const Column& column);

// The column that a run stands in: the one that it overlaps most, else the nearest.
std::size_t column_of(const Run& run, const std::vector<Column>& columns);
// How many columns it overlaps.
std::size_t columns_under(const Run& run, const std::vector<Column>& columns);

// The run cut where its own blanks fall into gutters: cells that stand closer together than words of large
// type.
std::vector<Run> split_at_gutters(const Run& run, const std::vector<Column>& columns);

}  // namespace quorate
