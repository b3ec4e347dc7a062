#include "indexer/watch/settle_queue.h"

#include <algorithm>

namespace quorate {

void SettleQueue::note(const std::string& path, Change change, WatchTime now) {
  if (change == Change::touched) {
    if (waiting_.contains(path)) return;
    change = Change::complete;
  }
  Waiting& waiting = waiting_[path];
  if (change == Change::writing) {
    waiting = {now + delays_.writing, std::nullopt};
    return;
  }
  waiting.due = now + (change == Change::complete ? delays_.complete : delays_.gone);
  if (!waiting.latest) waiting.latest = now + delays_.most;
  waiting.due = std::min(waiting.due, std::max(*waiting.latest, now));
}

std::vector<std::string> SettleQueue::take_settled(WatchTime now) {
  std::vector<std::string> settled;
  for (auto at = waiting_.begin(); at != waiting_.end();) {
    if (at->second.due > now) {
      ++at;
      continue;
    }
    settled.push_back(at->first);
    at = waiting_.erase(at);
  }
  return settled;
}

bool SettleQueue::holds(const std::string& path) const {
  if (waiting_.empty()) return false;
  for (std::size_t end = path.size(); end != std::string::npos && end > 0; end = path.rfind('/', end - 1))
    if (waiting_.contains(path.substr(0, end))) return true;
  return false;
}

std::vector<std::string> SettleQueue::held() const {
  std::vector<std::string> paths;
  for (const auto& [path, waiting] : waiting_) paths.push_back(path);
  return paths;
}

std::optional<WatchTime> SettleQueue::next() const {
  std::optional<WatchTime> next;
  for (const auto& [path, waiting] : waiting_)
    if (!next || waiting.due < *next) next = waiting.due;
  return next;
}

}  // namespace quorate
