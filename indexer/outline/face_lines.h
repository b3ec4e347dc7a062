// What single lines of a paper's face can be.
#pragma once

#include <cstddef>
#include <string_view>

#include "indexer/outline/row_faces.h"
#include "indexer/outline/vocabulary.h"

namespace quorate {

bool is_bullet(std::string_view line);
bool ends_sentence(std::string_view line);

bool begins_in_lower_case(std::string_view line);

// Whether row `i` goes on, in lower case, with a sentence of running text that began in the row directly
// above it: nothing begins there.
bool continues_sentence(const RowFaces& rows, std::size_t i);

// A row that may be a title: short, no bullet, no end of a sentence, more letters than figures.
bool looks_like_title(const RowFaces& rows, std::size_t row);

// A row that holds the name of a body or an organisation and nothing else but a date or a page number; the
// line that opens the pack is one wherever it comes again.
bool is_letterhead_row(const RowFaces& rows, std::size_t row, const OutlineVocabulary& words);

// "final v2 0", "version 3": a folded line that tells which version this is and nothing else.
bool is_version_line(std::string_view folded);

// A row that is a date and nothing else but a version or a place.
bool is_date_row(const RowFaces& rows, std::size_t row);

// "19 September 2024, 10.15am to 1.30pm": a day, whatever stands behind it; its number is no item's.
bool opens_with_date(std::string_view line);

}  // namespace quorate
