// One update of the index from files that were found: what add does once and a watcher again and again.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <vector>

#include "indexer/catalogue.h"
#include "indexer/find_files.h"
#include "indexer/index_writer.h"
#include "indexer/pipeline.h"
#include "indexer/survey.h"

namespace quorate {

struct UpdateRules {
  bool prune = false;  // packs whose files have vanished leave
  bool force = false;  // even where that looks like a mistake
  bool go_on = false;  // where it does, nothing leaves and the rest is done; else nothing is done
  // Over half of the packs under any of these is too many; empty: those looked through.
  std::vector<std::string> folders;
  std::set<std::string> pruned_lately;  // ids that count as lost too
  bool index_is_known = false;  // the index holds what the catalogue calls held: it need not be looked at
};

struct CollectionUpdate {
  Survey survey;
  PipelineReport report;
  std::vector<std::string> pruned;  // ids
  std::size_t vanished = 0;         // and not pruned
  std::string refusal;              // why they were not, where that was wanted
};

// What failed is in the failures of survey or report. Throws Error{usage|unreadable} where pruning is refused
// and `go_on` isn't set, and whatever run_pipeline() throws.
CollectionUpdate update_collection(const FoundFiles& found, Catalogue& catalogue, IndexWriter& writer,
                                   const PipelineOptions& options, const UpdateRules& rules);

// As CONTRACT section 1 has it for the files of one call.
int exit_code(const CollectionUpdate& update);
// Tells failures, one line each, and the whole in one line: "2 packs read, 310 records; 1 unchanged".
void tell(const CollectionUpdate& update);

}  // namespace quorate
