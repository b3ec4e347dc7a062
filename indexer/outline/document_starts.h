// Where the documents of a pack begin, each with the features that say so.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "indexer/outline/agenda.h"
#include "indexer/outline/cover_sheet.h"
#include "indexer/outline/face_lines.h"
#include "indexer/outline/paper_mark.h"
#include "indexer/outline/row_faces.h"
#include "indexer/outline/vocabulary.h"

namespace quorate {

// What was seen at the beginning of a document. Several features at one place are one start.
struct DocumentStart {
  std::size_t row = 0;        // where the document begins
  std::size_t title_row = 0;  // where its title stands, as far as a feature says; else `row`
  bool agenda = false, minutes = false, action_log = false, letter = false;
  bool publication = false;                // another publisher's first page
  bool title_block = false;                // a title with its date or author after a large gap
  bool title_page = false;                 // a title over a list of contents
  bool first_page = false;                 // the printed page numbers begin again
  bool attachment = false;                 // follows the end of a paper, without a cover of its own
  bool uncovered = false;                  // a paper whose cover sheet is missing
  std::optional<std::size_t> cover;        // index of its cover sheet
  std::optional<PaperMark> mark;           // as on its face
  std::string item;                        // number of the agenda item, where the face bears both
  std::optional<std::size_t> agenda_line;  // index of the agenda's line that announces it
  std::vector<std::string> rules;          // why, for `extract --explain`
};

// In order of row; the first one is row 0. `covers` as found in the whole pack; `agenda` the lines of the
// pack's agenda, empty in the first of two rounds. Linear.
std::vector<DocumentStart> find_document_starts(const RowFaces& rows, const std::vector<CoverSheet>& covers,
                                                const std::vector<AgendaLine>& agenda,
                                                const OutlineVocabulary& words);

}  // namespace quorate
