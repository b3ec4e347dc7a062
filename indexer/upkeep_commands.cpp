#include <spdlog/spdlog.h>

#include <cstdio>

#include "indexer/collection_lock.h"
#include "indexer/commands.h"
#include "indexer/index_check.h"
#include "indexer/index_contents.h"
#include "indexer/index_writer.h"

namespace quorate {

int check(const Options& options) {
  const std::string& index = options.settings.text("index");
  const Manifest manifest = read_manifest(index);
  const std::vector<std::string> faults = faults_of_index(index, manifest);
  for (const std::string& fault : faults) std::printf("%s\n", fault.c_str());
  if (faults.empty()) {
    std::printf("%s: generation %llu is whole\n", index.c_str(),
                static_cast<unsigned long long>(manifest.generation));
    return kAllRead;
  }
  spdlog::error("{}: {} faults", index, faults.size());
  spdlog::info("make the index anew with: quorate-index rebuild");
  return kNothingDone;
}

int compact(const Options& options) {
  const std::string& index = options.settings.text("index");
  const Manifest before = read_manifest(index);
  const CollectionLock lock(index);
  IndexWriter writer(index);
  writer.compact();
  const std::size_t shards = writer.manifest().open.size() + writer.manifest().restricted.size();
  std::printf("%s: %zu %s now, %zu before\n", index.c_str(), shards, shards == 1 ? "shard" : "shards",
              before.open.size() + before.restricted.size());
  return kAllRead;
}

}  // namespace quorate
