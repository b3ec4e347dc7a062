// What the columns of an agenda's table hold, by the cells of all its items.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "indexer/outline/vocabulary.h"

namespace quorate {

// The text of a row by columns; empty where a column holds nothing.
using GridRow = std::vector<std::string_view>;

struct ColumnKinds {
  std::vector<AgendaColumn> columns;
  std::size_t title = 0;       // the column of the titles; that of the references where they share one
  std::size_t typed = 0;       // columns of times, pages, papers, purposes or people, by their cells
  std::size_t mean_title = 0;  // bytes of a title; 0 where there are none
};

// `ref` is the column of the references. A column's header decides where its cells tell nothing.
ColumnKinds column_kinds(const std::vector<GridRow>& items, const GridRow& header, std::size_t ref,
                         const OutlineVocabulary& words);

// "-", "–", "—": nothing stands here.
bool is_dash(std::string_view cell);

}  // namespace quorate
