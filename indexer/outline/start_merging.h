// What was seen at the beginnings of documents, made into one start for each.
#pragma once

#include <vector>

#include "indexer/outline/document_starts.h"

namespace quorate {

// Features of one face become one start, and what only says again what the paper before it is is dropped. In
// order of row; the first is row 0. `paged`: papers begin at the tops of pages.
std::vector<DocumentStart> merge_starts(std::vector<DocumentStart> starts, const RowFaces& rows,
                                        const std::vector<CoverSheet>& covers,
                                        const std::vector<AgendaLine>& agenda, bool paged);

}  // namespace quorate
