#include "indexer/watch/follower.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <filesystem>
#include <utility>

#include "indexer/corrections.h"
#include "indexer/shard_policy.h"

namespace quorate {
namespace {

namespace fs = std::filesystem;

// Shards of fresh packs are merged when nobody has waited for a pack for this long.
constexpr auto kIdle = std::chrono::seconds(5);

// What has to be looked at where `path` has changed: a correction counts for its pack, that of a folder for
// all packs in it.
std::string concerned(const std::string& path) {
  const fs::path changed(path);
  if (changed.filename() == kFolderCorrections) return changed.parent_path().string();
  return changed.extension() == kCorrectionSuffix ? path.substr(0, path.size() - kCorrectionSuffix.size())
                                                  : path;
}

bool did_something(const CollectionUpdate& update) {
  return update.report.packs + update.pruned + update.survey.leaving.size() + update.survey.failures.size() +
             update.report.failures.size() >
         0;
}

}  // namespace

Follower::Follower(FollowRules rules, const PipelineOptions& pipeline, Catalogue& catalogue,
                   IndexWriter& writer)
    : rules_(std::move(rules)),
      pipeline_(pipeline),
      catalogue_(catalogue),
      writer_(writer),
      watch_(absolute_path(pipeline.index)),
      queue_(rules_.delays) {
  pipeline_.fold_later = true;
  for (const std::string& path : rules_.paths) folders_.push_back(absolute_path(path));
}

// Again at each rescan: a folder that was away may be back.
void Follower::watch_folders() {
  for (const std::string& folder : folders_) {
    std::error_code fault;
    const bool is_file = fs::is_regular_file(folder, fault);
    if (!fs::exists(folder, fault)) continue;
    const bool all = is_file ? watch_.watch_file(folder) : watch_.watch(folder);
    if (!all && !std::exchange(told_of_limit_, true))
      spdlog::warn(
          "{}: some of it can't be watched (fs.inotify.max_user_watches?): what changes there is found"
          " only when all is looked through",
          folder);
  }
}

void Follower::look_through(WatchTime now) {
  next_rescan_ = now + rules_.rescan;
  watch_folders();
  FoundFiles found = find_files(rules_.paths, pipeline_.index);
  stamps_.drop_unchanged(found.files);
  const std::vector<Failure> failures = found.failures;
  std::erase_if(found.failures, [&](const Failure& failure) {  // told once
    return std::find(known_failures_.begin(), known_failures_.end(), failure) != known_failures_.end();
  });
  known_failures_ = failures;
  update(std::move(found));
}

void Follower::step(WatchTime now) {
  take_events(now);
  if (now >= next_rescan_) look_through(now);
  if (const std::vector<std::string> settled = queue_.take_settled(now); !settled.empty()) {
    update(find_changed(settled, rules_.paths, pipeline_.index));
    next_fold_ = WatchTime::clock::now() + kIdle;
  }
  const Manifest& manifest = writer_.manifest();
  const bool many = std::max(manifest.open.size(), manifest.restricted.size()) > kMostShards;
  if (next_fold_ && (many || now >= *next_fold_) && !pipeline_.should_stop()) {
    writer_.fold();
    next_fold_.reset();
  }
}

WatchTime Follower::next() const {
  WatchTime next = next_rescan_;
  if (const auto settles = queue_.next()) next = std::min(next, *settles);
  if (next_fold_) next = std::min(next, *next_fold_);
  return next;
}

void Follower::take_events(WatchTime now) {
  const FolderEvents told = watch_.read();
  for (const FolderEvents::Event& event : told.events) queue_.note(concerned(event.path), event.change, now);
  if (!told.overflow) return;
  spdlog::info("more has happened than the system could tell: all is looked through");
  next_rescan_ = now;
}

// A file that is noted and not read because the work was stopped is met again at the next start.
void Follower::update(FoundFiles found) {
  stamps_.note(found.files);
  UpdateRules rules;
  rules.prune = true;
  rules.force = rules_.force;
  rules.go_on = true;
  rules.folders = folders_;
  rules.index_is_known = looked_through_;
  const CollectionUpdate update = update_collection(found, catalogue_, writer_, pipeline_, rules);
  if (!update.refusal.empty() && update.vanished > 0) spdlog::warn("{} (--force does it)", update.refusal);
  if (did_something(update) || !looked_through_) tell(update);
  looked_through_ = true;
}

}  // namespace quorate
