// What the index holds, told to a person and to a program.
#pragma once

#include <string>
#include <vector>

#include "indexer/collection_figures.h"

namespace quorate {

struct IndexStatus {
  std::string index;
  Manifest manifest;
  std::vector<CollectionFigures> sides;  // the public one, and the restricted one where there is one
};

// Lists every pack where `all_packs` or there are few; else those that don't read well or were corrected.
std::string status_text(const IndexStatus& status, bool all_packs);
// Everything, as one JSON object.
std::string status_json(const IndexStatus& status);

// One pack, with all its problems and corrections; of a pack of both visibilities one after the other.
std::string pack_text(const PackInfo& pack, Visibility side);
std::string pack_json(const PackInfo& pack, Visibility side);

}  // namespace quorate
