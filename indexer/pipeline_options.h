// What the commands that read packs share: the pipeline as the settings and flags say, and how failures are
// told.
#pragma once

#include <vector>

#include "indexer/find_files.h"
#include "indexer/options.h"
#include "indexer/pipeline.h"

namespace quorate {

// Throws Error{settings} where the vocabulary files are not as they should be.
PipelineOptions pipeline_options(const Options& options);

// One line each, naming the file.
void tell(const std::vector<Failure>& failures);

}  // namespace quorate
