// What papers take from the agenda and from each other.
#pragma once

#include <vector>

#include "indexer/outline/document.h"
#include "indexer/outline/document_starts.h"
#include "indexer/outline/row_faces.h"
#include "indexer/outline/title_damage.h"
#include "indexer/outline/vocabulary.h"

namespace quorate {

// Puts into each paper what the line of the agenda that it belongs to says of it, and into the lines of the
// agenda the marks of the papers that they bring. `starts` as many as `documents`.
void announce_papers(std::vector<Document>& documents, const std::vector<DocumentStart>& starts,
                     const std::vector<AgendaLine>& agenda, const OutlineVocabulary& words,
                     const PackWords& pack);

// Gives each appendix the mark of the paper that it belongs to.
void link_appendices(std::vector<Document>& documents, const std::vector<DocumentStart>& starts,
                     const RowFaces& rows);

// A paper with a cover sheet whose register, plan or policy is a document of its own behind it is the report
// on it. For types that stand, as link_appendices() left the documents.
void tell_reports_on_attached(std::vector<Document>& documents);

}  // namespace quorate
