// The lines of an agenda, once all are read: what noise had damaged, and where the agenda is over.
#pragma once

#include <vector>

#include "indexer/outline/document.h"

namespace quorate {

// The papers themselves may bear the numbers and titles of the agenda: where one comes again, or a line holds
// nothing but the mark of a paper that the agenda announced, the agenda is over.
void cut_at_papers(std::vector<AgendaLine>& lines);

// Damaged references and letters of papers, repaired by their sequence.
void repair_references(std::vector<AgendaLine>& lines);

}  // namespace quorate
