// What a meeting is asked for, as papers and agendas write or tick it.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "analyzers/record.h"
#include "indexer/outline/row_faces.h"
#include "indexer/outline/vocabulary.h"

namespace quorate {

// Verbs of a purpose as written: "For approval", "To receive and note", "Decision"; of a short text also with
// a letter wrong: "To aprpove".
std::vector<Verb> purposes_in(std::string_view text, const OutlineVocabulary& words);

// Whether the text holds words of purposes and nothing else: "Approval", "To receive and note".
bool is_bare_purpose(std::string_view text, const OutlineVocabulary& words);

// Whether the line says what is asked and nothing else: "FOR DECISION", "To note".
bool is_bare_request(std::string_view line, const OutlineVocabulary& words);

// Verbs beside ticked boxes of a row: "To approve ☐ For assurance ☒", "[X] Approval [ ] Assurance"; in a
// table "For approval | x", or the tick in the row below the words. Empty where none is.
std::vector<Verb> ticked_purposes(const RowFaces& rows, std::size_t row, const OutlineVocabulary& words);

}  // namespace quorate
