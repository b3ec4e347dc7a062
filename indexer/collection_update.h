// One update of the index from files that were found: what add does once and a watcher again and again.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "indexer/catalogue.h"
#include "indexer/find_files.h"
#include "indexer/index_writer.h"
#include "indexer/pipeline.h"
#include "indexer/survey.h"

namespace quorate {

// What becomes of packs whose files have vanished.
struct PruneRules {
  bool prune = false, force = false;
  std::vector<std::string>
      folders;  // over half of the packs under these is too many; empty: those looked through
};

struct CollectionUpdate {
  Survey survey;
  PipelineReport report;
  std::size_t pruned = 0;
  std::size_t vanished = 0;  // and not pruned
  std::string refusal;       // why they were not, where that was wanted
};

// A pack that failed is in the failures of survey or report. Where pruning is refused nothing is pruned, and
// the rest goes on where `go_on` says so; else Error{usage|unreadable} is thrown and nothing has been done.
enum class IfRefused { stop, go_on };
CollectionUpdate update_collection(const FoundFiles& found, Catalogue& catalogue, IndexWriter& writer,
                                   const PipelineOptions& options, const PruneRules& rules,
                                   IfRefused refused);

// As CONTRACT section 1 has it for the files of one call.
int exit_code(const CollectionUpdate& update);
// Tells failures, one line each, and the whole in one line: "2 packs read, 310 records; 1 unchanged".
void tell(const CollectionUpdate& update);

}  // namespace quorate
