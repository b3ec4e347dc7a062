// Files that could not be read, to be tried again: what was in the way may have passed.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "indexer/watch/settle_queue.h"

namespace quorate {

// A value: time is passed in. A file is tried again after 30 s, then each time after four times as long, five
// times in all: some three hours. What changes meanwhile is read for that and begins anew.
class RetryList {
public:
  // False where that is no news: the file failed before, for the same reason.
  bool note_failure(const std::string& path, const std::string& reason, WatchTime now);
  void forget(const std::string& path) { failed_.erase(path); }
  // Paths to be tried now, in order of names. Tell of each what came of it, by one of the two above.
  std::vector<std::string> take_due(WatchTime now);
  // When the next is due; none where no more trial is.
  std::optional<WatchTime> next() const;

private:
  struct Failed {
    std::string reason;
    int times = 0;
    std::optional<WatchTime> due;
  };
  std::map<std::string, Failed> failed_;
};

}  // namespace quorate
