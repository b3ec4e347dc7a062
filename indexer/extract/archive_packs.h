// The packs in a ZIP.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/extract/extract.h"

namespace quorate {

// As extract_all() for an archive: its members, and those of archives within it. Throws what the first thing
// that went wrong was, where nothing could be read.
std::vector<Pages> read_archive_packs(std::string_view bytes, const std::string& file,
                                      const ExtractLimits& limits);

}  // namespace quorate
