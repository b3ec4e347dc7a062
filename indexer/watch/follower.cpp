#include "indexer/watch/follower.h"

#include <spdlog/spdlog.h>
#include <sys/stat.h>

#include <algorithm>
#include <filesystem>
#include <utility>

#include "indexer/corrections.h"
#include "indexer/mount_points.h"
#include "indexer/shard_policy.h"

namespace quorate {
namespace {

namespace fs = std::filesystem;

// Shards of fresh packs are merged when nobody has waited for a pack for this long.
constexpr auto kIdle = std::chrono::seconds(5);
// A folder that is being emptied is met in pieces: what leaves within this time is judged as one.
constexpr auto kOneDeletion = std::chrono::hours(1);

// What has to be looked at where `path` has changed: a correction counts for its pack, that of a folder for
// all packs in it.
std::string concerned(const std::string& path) {
  const fs::path changed(path);
  if (changed.filename() == kFolderCorrections) return changed.parent_path().string();
  return changed.extension() == kCorrectionSuffix ? path.substr(0, path.size() - kCorrectionSuffix.size())
                                                  : path;
}

bool did_something(const CollectionUpdate& update) {
  return update.report.packs + update.pruned.size() + update.survey.leaving.size() +
             update.survey.failures.size() + update.report.failures.size() >
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

std::vector<Follower::RootMark> Follower::marks_of_roots() const {
  std::vector<RootMark> marks;
  for (const std::string& folder : folders_) {
    struct stat facts {};
    const bool there = ::stat(folder.c_str(), &facts) == 0;
    marks.push_back(there ? RootMark(facts.st_dev, facts.st_ino) : RootMark());
  }
  return marks;
}

void Follower::look_through(WatchTime now) {
  next_rescan_ = now + rules_.rescan;
  next_look_at_roots_ = now + rules_.look_at_roots;
  roots_ = marks_of_roots();
  mounts_ = mount_points_within(folders_);
  watch_folders();
  FoundFiles found = find_files(rules_.paths, pipeline_.index);
  take_events(now);
  stamps_.forget_missing(found.files);
  leave_unsettled(found);
  stamps_.drop_unchanged(found.files);
  for (const FoundFile& file : found.files) retries_.forget(file.path);
  const std::vector<Failure> failures = found.failures;
  std::erase_if(found.failures, [&](const Failure& failure) {  // told once
    return std::find(known_failures_.begin(), known_failures_.end(), failure) != known_failures_.end();
  });
  known_failures_ = failures;
  update(found, now);
}

void Follower::step(WatchTime now) {
  take_events(now);
  if (now >= next_look_at_roots_) {
    next_look_at_roots_ = now + rules_.look_at_roots;
    if (marks_of_roots() != roots_ || mount_points_within(folders_) != mounts_) next_rescan_ = now;
  }
  if (now >= next_rescan_) look_through(now);
  take_settled(now);
  const Manifest& manifest = writer_.manifest();
  const bool many = std::max(manifest.open.size(), manifest.restricted.size()) > kMostShards;
  if (next_fold_ && (many || now >= *next_fold_) && !pipeline_.should_stop()) {
    writer_.fold();
    next_fold_.reset();
  }
}

void Follower::take_settled(WatchTime now) {
  std::vector<std::string> settled = queue_.take_settled(now);
  for (const std::string& path : settled) retries_.forget(path);
  for (const std::string& path : retries_.take_due(now))
    if (!queue_.holds(path)) settled.push_back(path);
  if (settled.empty()) return;
  std::sort(settled.begin(), settled.end());
  FoundFiles found = find_changed(settled, rules_.paths, pipeline_.index);
  stamps_.forget_missing(found.files, settled);
  leave_unsettled(found);
  stamps_.drop_unchanged(found.files, settled);
  update(found, now);
  next_fold_ = WatchTime::clock::now() + kIdle;
}

// What the queue holds is read when it has settled, and not before because all is looked through.
void Follower::leave_unsettled(FoundFiles& found) const {
  std::erase_if(found.files, [&](const FoundFile& file) { return queue_.holds(file.path); });
  found.unsettled = queue_.held();
}

WatchTime Follower::next() const {
  WatchTime next = std::min(next_rescan_, next_look_at_roots_);
  if (const auto settles = queue_.next()) next = std::min(next, *settles);
  if (const auto due = retries_.next()) next = std::min(next, *due);
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
void Follower::update(const FoundFiles& found, WatchTime now) {
  stamps_.note(found.files);
  UpdateRules rules;
  rules.prune = true;
  rules.force = rules_.force;
  rules.go_on = true;
  rules.folders = folders_;
  rules.pruned_lately = pruned_lately(now);
  rules.index_is_known = looked_through_;
  CollectionUpdate update = update_collection(found, catalogue_, writer_, pipeline_, rules);
  note_failures(found, update, now);
  note_pruned(update, now);
  if (!update.refusal.empty() && update.vanished > 0) spdlog::warn("{} (--force does it)", update.refusal);
  if (did_something(update) || !looked_through_) tell(update);
  looked_through_ = true;
}

// They are tried again, and of the trials only what is new is told.
void Follower::note_failures(const FoundFiles& found, CollectionUpdate& update, WatchTime now) {
  std::map<std::string, std::string> paths;  // by what messages call the file
  for (const FoundFile& file : found.files) paths.emplace(file.typed, file.path);
  std::set<std::string> failed;
  for (std::vector<Failure>* failures : {&update.survey.failures, &update.report.failures}) {
    std::erase_if(*failures, [&](const Failure& failure) {
      const auto file = paths.find(failure.path);
      if (file == paths.end() || !failed.insert(file->second).second) return false;
      return !retries_.note_failure(file->second, failure.reason, now);
    });
  }
  for (const FoundFile& file : found.files)
    if (!failed.contains(file.path)) retries_.forget(file.path);
}

// Their files are new when they come back, even with the times that they had.
void Follower::note_pruned(const CollectionUpdate& update, WatchTime now) {
  for (const std::string& id : update.pruned) {
    pruned_[id] = now;
    const KnownPack* const pack = catalogue_.with_id(id);
    if (pack == nullptr) continue;
    for (const KnownFile& file : pack->files) stamps_.forget(file_of(*pack, file).path);
  }
}

std::set<std::string> Follower::pruned_lately(WatchTime now) {
  std::erase_if(pruned_, [&](const auto& pruned) { return now - pruned.second > kOneDeletion; });
  std::set<std::string> ids;
  for (const auto& [id, when] : pruned_) ids.insert(id);
  return ids;
}

}  // namespace quorate
