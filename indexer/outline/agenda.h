// The agenda of a pack: its numbered lines, which predict the papers that follow.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "indexer/outline/document.h"
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

// The number or reference that a line of a list opens with ("7.", "ICB/22/41", "5.2", "(iii)"), and where the
// text after it begins; an empty view where there is none.
struct OpeningReference {
  std::string_view ref;
  std::size_t after = 0;  // byte of the line
};
OpeningReference opening_reference(std::string_view line);

}  // namespace quorate
