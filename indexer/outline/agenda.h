// The agenda of a pack: its numbered lines, which predict the papers that follow.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "indexer/outline/document.h"
#include "indexer/outline/opening_reference.h"
#include "indexer/outline/row_faces.h"
#include "indexer/outline/vocabulary.h"

namespace quorate {

// Where an agenda begins and what it lists.
struct Agenda {
  RowRange rows;  // from its title or its first row to behind its last item
  std::size_t title_row = 0;
  std::vector<AgendaLine> lines;
};

// The numbered lines of rows [range), whatever their layout: a table with named columns, numbered rows, plain
// numbered lines with their details below. Damaged references are repaired by their sequence. Linear.
std::vector<AgendaLine> read_agenda(const RowFaces& rows, RowRange range, const OutlineVocabulary& words);

// Whether the row heads the columns of an agenda: at least three named columns, one of them the title.
bool heads_agenda_columns(const RowFaces& rows, std::size_t row, const OutlineVocabulary& words);

}  // namespace quorate
