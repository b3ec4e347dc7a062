#include <spdlog/spdlog.h>

#include "analyzers/index_manifest.h"
#include "indexer/collection_lock.h"
#include "indexer/collection_update.h"
#include "indexer/commands.h"
#include "indexer/counted.h"
#include "indexer/pipeline_options.h"

namespace quorate {

int add(const Options& options) {
  const PipelineOptions pipeline = pipeline_options(options);
  const CollectionLock lock(pipeline.index);
  Catalogue catalogue(pipeline.index + "/" + std::string(kCatalogueFolder));
  IndexWriter writer(pipeline.index);

  const FoundFiles found = find_files(options.paths, pipeline.index);
  UpdateRules rules;
  rules.prune = options.prune;
  rules.force = options.force;
  const CollectionUpdate update = update_collection(found, catalogue, writer, pipeline, rules);
  if (update.vanished > 0)
    spdlog::info("{} no longer there: --prune takes them out of the index",
                 counted(update.vanished, "pack is", "packs are"));
  tell(update);
  return exit_code(update);
}

}  // namespace quorate
