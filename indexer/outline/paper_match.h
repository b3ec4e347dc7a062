// Which line of the agenda each paper of the pack belongs to.
#pragma once

#include <cstddef>
#include <vector>

#include "indexer/outline/document.h"
#include "indexer/outline/document_starts.h"
#include "indexer/outline/vocabulary.h"

namespace quorate {

// For each document the index of its agenda line; agenda.size() where it has none. By its mark or item
// number, else its kind (minutes, action log), else its title; and between two papers that are sure, as many
// papers as lines are left take them in order.
std::vector<std::size_t> match_papers(const std::vector<Document>& documents,
                                      const std::vector<DocumentStart>& starts,
                                      const std::vector<AgendaLine>& agenda, const OutlineVocabulary& words);

}  // namespace quorate
