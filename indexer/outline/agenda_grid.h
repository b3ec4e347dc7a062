// The columns of an agenda that is a table, told by what all its rows hold and not by their order.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "indexer/outline/document.h"
#include "indexer/outline/row_faces.h"
#include "indexer/outline/vocabulary.h"

namespace quorate {

// A reference that fills its cell: "7.", "(7)", "*C1", "24.071", "2025/031"; bare, empty where it is none.
std::string_view whole_reference(std::string_view cell);

// How the references of a list follow each other: each is one more than the last of its kind ("A3" after
// "A2", "5" after "4.2" where 4 went before), or the first of a new kind ("B1", "5.1").
struct Succession {
  std::size_t references = 0;
  std::size_t followed = 0;  // those that follow the ones before them
  // Three and more, most of which follow.
  bool is_list() const;
};
Succession succession_of(const std::vector<std::string_view>& references);

// What an agenda's row says where it matters to whether it opens an item.
struct AgendaGridRow {
  std::size_t ref_cell = 0;      // that holds the reference; the number of cells where none does
  std::string_view head, title;  // the cells of the reference and of the title; empty where they say nothing
  bool timed = false;
};

// Rows of one or more tables that stand in the same columns. One of the columns is the references', another
// (or the same) the titles'.
struct AgendaGrid {
  RowRange rows;
  std::vector<AgendaColumn> columns;
  std::vector<int> places;  // where each column begins on the page; empty where order alone tells
  std::size_t ref = 0, title = 0;
  std::size_t typed = 0;       // further columns whose cells say what they are
  std::size_t mean_title = 0;  // bytes

  // Which column the cell stands in.
  std::size_t track_of(const TextRow& row, std::size_t cell) const;
  AgendaColumn column_of(const TextRow& row, std::size_t cell) const {
    const std::size_t track = track_of(row, cell);
    return track < columns.size() ? columns[track] : AgendaColumn::none;
  }
  AgendaGridRow read(const RowFaces& faces, std::size_t row) const;
  bool holds(const RowFaces& faces, std::size_t row) const {
    return row >= rows.first && row < rows.last && faces.row(row).table >= 0;
  }
};

// The grids among rows [range), in order. A column is the references' where they ascend one by one, the
// titles' where its words are the most; times, pages, papers, purposes and people are known by most of their
// cells. A header's word decides only what the cells leave open. Linear in the cells.
std::vector<AgendaGrid> find_agenda_grids(const RowFaces& rows, RowRange range,
                                          const OutlineVocabulary& words);

}  // namespace quorate
