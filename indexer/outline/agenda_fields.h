// What an item of an agenda is given from the cells and lines that tell of it.
#pragma once

#include <string_view>

#include "indexer/outline/agenda_columns.h"
#include "indexer/outline/document.h"
#include "indexer/outline/vocabulary.h"

namespace quorate {

// More of the title, without a dash at its front.
void append_title(AgendaLine& line, std::string_view text);

// A cell of titles, which may hold below the title who reports and what is asked, or a note.
void append_cell(AgendaLine& line, std::string_view cell, const OutlineVocabulary& words);

// What a cell tells by the column that it stands in.
void fill_field(AgendaLine& line, AgendaColumn column, std::string_view cell, const OutlineVocabulary& words);

// "Report of the Treasurer (FRA/24/31)", "To confirm the minutes     UC/23/15": the code of its paper, last.
void take_code(AgendaLine& line, std::string_view text);

}  // namespace quorate
