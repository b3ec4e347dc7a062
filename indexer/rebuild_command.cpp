#include <algorithm>
#include <filesystem>
#include <set>
#include <system_error>

#include "analyzers/error.h"
#include "analyzers/index_manifest.h"
#include "indexer/collection_lock.h"
#include "indexer/collection_update.h"
#include "indexer/commands.h"
#include "indexer/counted.h"
#include "indexer/pipeline_options.h"

namespace quorate {
namespace {

bool is_there(const KnownFile& file) {
  std::error_code fault;
  return std::filesystem::exists(file.path, fault);
}

// The files that the catalogue's packs were read from, as if they had been given anew. Of a pack that stands
// under several names those that are gone are no loss.
FoundFiles known_files(const Catalogue& catalogue) {
  FoundFiles found;
  std::set<std::string> met;
  catalogue.each([&](const KnownPack& pack) {
    if (!pack.held) return;
    std::vector<KnownFile> files;
    for (const KnownFile& file : pack.files) files.push_back(file_of(pack, file));
    const bool any = std::any_of(files.begin(), files.end(), is_there);
    for (const KnownFile& file : files)
      if ((!any || is_there(file)) && met.insert(file.path).second)
        found.files.push_back({file.path, file.root, file.name, true, file.path});
  });
  return found;
}

}  // namespace

int rebuild(const Options& options) {
  PipelineOptions pipeline = pipeline_options(options);
  pipeline.from_scratch = true;
  pipeline.force = options.force;
  const CollectionLock lock(pipeline.index);
  Catalogue catalogue(pipeline.index + "/" + std::string(kCatalogueFolder));
  const FoundFiles found = known_files(catalogue);
  if (found.files.empty())
    throw Error(ErrorKind::not_found, pipeline.index + ": the catalogue knows no sources",
                "add them: quorate-index add PATH...");
  CollectionUpdate update;
  update.survey = survey(found, catalogue, {pipeline.most_bytes, pipeline.restricted, true, {}});
  // Seen before the long work; what fails while it is parsed is counted before anything is published.
  if (update.survey.failures.size() * 2 > found.files.size() && !options.force) {
    const Failure& first = update.survey.failures.front();
    throw Error(ErrorKind::unreadable,
                std::to_string(update.survey.failures.size()) + " of " +
                    counted(found.files.size(), "source", "sources") +
                    " can't be read, the first: " + first.path + ": " + first.reason,
                "rebuild --force leaves them out of the index");
  }
  IndexWriter writer(pipeline.index, IndexWriter::Start::anew);
  update.report = run_pipeline(update.survey, update.survey.leaving, catalogue, writer, pipeline);
  tell(update);
  return exit_code(update);
}

}  // namespace quorate
