// The index as the indexer sees it: generations of shards, each published whole by one rename.
#pragma once

#include <atomic>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "analyzers/index_manifest.h"
#include "indexer/fresh_packs.h"

namespace quorate {

// What changes with one publication, beside the packs that are fresh.
struct Removal {
  std::vector<std::string> pack_ids;  // packs that leave the index
  std::vector<GoneRecord> gone;       // their ids, so that old links are answered with 410 and not 404
  bool everything = false;            // all that was there before leaves (rebuild)
};

// Shards that a manifest has named are never written again: a pack is taken out of a shard by publishing a
// copy without it. So a reader always sees one whole generation, and a writer that is killed leaves the last
// one. The caller holds the collection's lock. Folders of generations before the last two are cleared away.
class IndexWriter {
public:
  enum class Start { open, anew };  // anew: what is there is not read, and leaves with the first publication

  // Makes the folder where it is missing. Throws Error{unreadable|damaged|version}.
  explicit IndexWriter(std::string folder, Start start = Start::open);

  const Manifest& manifest() const { return manifest_; }

  // For one worker to fill. Thread-safe.
  FreshPacks fresh();

  // Fresh packs take the place of what stands under their ids, in a shard of their own. Small shards are
  // merged on the way, or left for fold() where the packs are waited for.
  enum class Merging { now, later };
  void publish(std::vector<FreshPacks> fresh, const Removal& removal = {}, Merging merging = Merging::now);
  // Merges shards where that is worth it; false where nothing was.
  bool fold();
  // Everything as one shard for each visibility.
  void compact();

private:
  struct Part;  // of the next generation: a shard, or what becomes one
  std::vector<Part> kept_parts(Visibility side, const std::vector<std::string>& leaving,
                               const Removal& removal);
  Part without_packs(const Shard& shard, const std::vector<std::string>& held, Visibility side,
                     const Removal& removal);
  bool merge_small(std::vector<Part>& parts) const;  // false where nothing was worth it
  Shard settle(const Part& part, Visibility side);
  void publish_manifest(Manifest next);
  void clear_away(const Manifest& last);
  const std::set<std::string>& texts_in(const std::string& shard);
  std::string shard_path(const std::string& name) const;
  std::string scratch_path(const std::string& name);

  std::string folder_;
  Manifest manifest_;
  std::uint64_t next_generation_ = 1;
  int shards_made_ = 0;
  std::atomic<int> scratch_made_ = 0;
  std::map<std::string, std::set<std::string>>
      texts_;  // that the packs of a shard refer to; it never changes
};

}  // namespace quorate
