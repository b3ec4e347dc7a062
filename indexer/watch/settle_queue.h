// Paths that have changed, held back until their writer has done: a pack that is being copied is not read.
#pragma once

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace quorate {

using WatchTime = std::chrono::steady_clock::time_point;
using WatchSpan = std::chrono::steady_clock::duration;

enum class Change {
  writing,   // made or written to, and not closed: more will follow
  complete,  // closed by its writer, moved here, a link: whole as far as is known
  touched,   // its rights or its times: says nothing of a writer that is at work
  gone,      // deleted or moved away: it may be about to be replaced
};

struct SettleDelays {
  WatchSpan complete = std::chrono::milliseconds(300);
  // A writer that never closes (over a network, or one that hangs) is believed after this silence.
  WatchSpan writing = std::chrono::seconds(10);
  // Deleted and written anew within this time is a replacement.
  WatchSpan gone = std::chrono::milliseconds(1000);
  // However often it changes, what was once complete waits no longer than this.
  WatchSpan most = std::chrono::seconds(5);
};

// A value: time is passed in. Each path is held once.
class SettleQueue {
public:
  explicit SettleQueue(SettleDelays delays = {}) : delays_(delays) {}

  void note(const std::string& path, Change change, WatchTime now);
  // Paths that have settled by `now`, in order of names; they are held no more.
  std::vector<std::string> take_settled(WatchTime now);
  // Whether the path, or a folder that it lies in, is held.
  bool holds(const std::string& path) const;
  std::vector<std::string> held() const;
  // When the next path settles, if nothing more happens to it; none where nothing is held.
  std::optional<WatchTime> next() const;

private:
  struct Waiting {
    WatchTime due;
    std::optional<WatchTime> latest;  // since it was first complete
  };
  SettleDelays delays_;
  std::map<std::string, Waiting> waiting_;
};

}  // namespace quorate
