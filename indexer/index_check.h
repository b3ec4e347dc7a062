// Whether an index is whole: what its manifest names is there, unchanged, and fits together.
#pragma once

#include <string>
#include <vector>

#include "analyzers/index_manifest.h"

namespace quorate {

// Every fault found, one line each, naming what is damaged; empty where all is well. Each shard is read in a
// process of its own: a damaged one can crash what reads it. Call while the process has one thread.
std::vector<std::string> faults_of_index(const std::string& index, const Manifest& manifest);

}  // namespace quorate
