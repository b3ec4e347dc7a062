// Corrections that correct nothing: almost always a name mistyped.
#pragma once

#include <string>
#include <vector>

#include "indexer/find_files.h"

namespace quorate {

// Of every folder that a file was found in: each "name.toml" beside which no "name" stands, and each table of
// its corrections.toml that names no file there; one line each. A correction that can't be read is not told
// here: it is a failure of the files that it is for.
std::vector<Failure> idle_corrections(const FoundFiles& found);

}  // namespace quorate
