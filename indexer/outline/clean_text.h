// Cleaning: the pages of a pack as rows of display text, each with its way back; noise is marked and told,
// not lost.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/pack_text.h"
#include "analyzers/stored_record.h"
#include "indexer/extract/pages.h"

namespace quorate {

// What a row is beside its text. A row marked as noise is no part of any record's text.
enum class RowRole : unsigned char {
  text,
  running_head,  // head or foot of a page, recognised by repetition or by its page number
  ghost,         // a second, bad reading of a neighbour
  table_header,  // names the columns
};

// A line of running text, or a row of a table: the unit that every later stage walks.
struct TextRow {
  Span span;                // of CleanText::content.text; cells joined by '\t', lines within a cell by '\n'
  std::vector<Span> cells;  // of the same text; one, the whole, where it is no table row
  LineRange lines;          // of the source
  int page = 0;
  int table = -1;  // number of the table that it stands in; -1 for running text
  int blank_before = 0;
  int indent = 0;
  std::vector<int> columns;  // where each cell begins on the page; empty where the format doesn't tell
  bool heading_hint = false;
  int heading_level = 0;
  bool bold = false;
  RowRole role = RowRole::text;
};

struct CleanText {
  PackText content;  // display text: homoglyphs mapped, soft hyphens and hyphenation gone, blanks single
  std::vector<TextRow> rows;
  std::vector<OutlineHint> outline;
  std::vector<Problem> problems;

  std::string_view view(Span span) const {
    return std::string_view(content.text).substr(span.begin, span.size());
  }
  std::string_view text(const TextRow& row) const { return view(row.span); }
  std::string_view cell(const TextRow& row, std::size_t i) const {
    return i < row.cells.size() ? view(row.cells[i]) : std::string_view{};
  }
  // How many of its cells hold something.
  std::size_t filled_cells(const TextRow& row) const {
    return static_cast<std::size_t>(
        std::count_if(row.cells.begin(), row.cells.end(), [](Span cell) { return cell.size() > 0; }));
  }
};

// Linear in the pack's length.
CleanText clean(const Pages& pages);

}  // namespace quorate
