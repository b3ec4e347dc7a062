// The folders that are watched, by inotify, with all folders within them.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "indexer/watch/settle_queue.h"

namespace quorate {

struct FolderEvents {
  struct Event {
    std::string path;  // absolute; of a folder that is gone the folder's own
    Change change;
  };
  std::vector<Event> events;
  bool overflow = false;  // the system lost some: everything has to be looked through
};

// Names that begin with a dot are not told of, nor is what lies in the folder `passed_over` (the index). What
// is read here is told once more where it lay in a folder that is new, whether it was complete or not: a
// writer that goes on is heard of again.
class FolderWatch {
public:
  // Throws Error{unreadable} where the system gives no more watches.
  explicit FolderWatch(std::string passed_over);
  ~FolderWatch();
  FolderWatch(const FolderWatch&) = delete;
  FolderWatch& operator=(const FolderWatch&) = delete;

  // From now on; again for a folder that was lost. False where some of it can't be watched: changes there are
  // found only by looking.
  bool watch(const std::string& folder);
  // A file, by its folder, which is not followed into its own folders: what else happens there is told too.
  bool watch_file(const std::string& path);
  // Readable when there is something to be told.
  int descriptor() const { return descriptor_; }
  // Everything that has happened since the last call; doesn't wait.
  FolderEvents read();

private:
  bool watch_within(const std::string& folder, FolderEvents* told);
  void take(int watch, unsigned mask, const std::string& name, FolderEvents& told);
  void watch_anew(const std::string& folder, FolderEvents& told);
  void forget_within(const std::string& folder);

  std::string passed_over_;
  int descriptor_;
  std::map<int, std::string> folders_;  // by number of the watch
  std::set<int> for_files_;             // of those the ones that are watched for a file of theirs alone
};

}  // namespace quorate
