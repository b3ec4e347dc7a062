// What the cells of an agenda's line say, each by its own shape.
#pragma once

#include <string_view>

#include "indexer/outline/document.h"
#include "indexer/outline/vocabulary.h"

namespace quorate {

// "10:05", "9.30am", "5 mins".
bool is_time(std::string_view text);

// "3 - 8", "45", "27-44": pages of its paper, put into the line; a lone number is one only where the column
// says so.
bool read_pages(std::string_view text, AgendaLine& line, bool column);

// Sets the line's purpose, where it has none yet and the text tells one.
void set_purpose(AgendaLine& line, std::string_view text, const OutlineVocabulary& words);

// Sets the line's paper from a cell of the column of papers: its mark; none where the cell says "Verbal"; a
// paper without a mark where it says "Attached".
void set_paper(AgendaLine& line, std::string_view cell, const OutlineVocabulary& words);

// The column that a cell would stand in, where no header says so.
AgendaColumn column_of_shape(AgendaLine& line, std::string_view cell, const OutlineVocabulary& words);

}  // namespace quorate
