// Keeps the index as the folders are: looks through them now and then, and follows what happens between.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "indexer/catalogue.h"
#include "indexer/collection_update.h"
#include "indexer/index_writer.h"
#include "indexer/pipeline.h"
#include "indexer/watch/file_stamps.h"
#include "indexer/watch/folder_watch.h"
#include "indexer/watch/retry_list.h"
#include "indexer/watch/settle_queue.h"

namespace quorate {

struct FollowRules {
  std::vector<std::string> paths;  // as given
  bool force = false;              // prune even where that looks like a mistake
  SettleDelays delays;
  WatchSpan rescan = std::chrono::minutes(10);  // network shares send no events
  // How often it is looked whether the folders are still the same: one that is unmounted, mounted or moved
  // with what it lies in sends no events.
  WatchSpan look_at_roots = std::chrono::seconds(5);
};

class Follower {
public:
  // All that it is given must outlive it, and the caller holds the collection's lock.
  Follower(FollowRules rules, const PipelineOptions& pipeline, Catalogue& catalogue, IndexWriter& writer);

  // Everything, held against what was seen last. Call once at the start; later ones come from step().
  void look_through(WatchTime now);
  // Takes what has happened and does what is due: packs that have settled, a rescan, merging in an idle
  // moment.
  void step(WatchTime now);

  int descriptor() const { return watch_.descriptor(); }  // readable when step() has something to take
  WatchTime next() const;  // when step() has something to do, if nothing happens

private:
  using RootMark = std::pair<std::uint64_t, std::uint64_t>;  // device and number; none: not there

  std::vector<RootMark> marks_of_roots() const;
  void watch_folders();
  void take_events(WatchTime now);
  void take_settled(WatchTime now);
  void leave_unsettled(FoundFiles& found) const;
  void update(const FoundFiles& found, WatchTime now);
  void note_failures(const FoundFiles& found, CollectionUpdate& update, WatchTime now);
  void note_pruned(const CollectionUpdate& update, WatchTime now);
  std::set<std::string> pruned_lately(WatchTime now);

  FollowRules rules_;
  PipelineOptions pipeline_;
  Catalogue& catalogue_;
  IndexWriter& writer_;
  FolderWatch watch_;
  SettleQueue queue_;
  FileStamps stamps_;
  RetryList retries_;
  std::map<std::string, WatchTime> pruned_;  // ids, and when
  std::vector<std::string> folders_;         // absolute, of the paths
  std::vector<Failure> known_failures_;      // of the last look through all: folders and links, as a rule few
  bool looked_through_ = false, told_of_limit_ = false;
  std::vector<RootMark> roots_;      // as they were when all was looked through
  std::vector<std::string> mounts_;  // within them, then
  WatchTime next_rescan_, next_look_at_roots_;
  std::optional<WatchTime> next_fold_;
};

}  // namespace quorate
