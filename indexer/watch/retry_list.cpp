#include "indexer/watch/retry_list.h"

#include <utility>

namespace quorate {
namespace {

constexpr auto kFirst = std::chrono::seconds(30);
constexpr int kLonger = 4, kMostTrials = 5;

WatchSpan pause_after(int failures) {
  WatchSpan pause = kFirst;
  for (int i = 1; i < failures; ++i) pause *= kLonger;
  return pause;
}

}  // namespace

bool RetryList::note_failure(const std::string& path, const std::string& reason, WatchTime now) {
  Failed& failed = failed_[path];
  const bool is_news = std::exchange(failed.reason, reason) != reason || failed.times == 0;
  ++failed.times;
  failed.due.reset();
  if (failed.times <= kMostTrials) failed.due = now + pause_after(failed.times);
  return is_news;
}

std::vector<std::string> RetryList::take_due(WatchTime now) {
  std::vector<std::string> due;
  for (auto& [path, failed] : failed_) {
    if (!failed.due || *failed.due > now) continue;
    failed.due.reset();
    due.push_back(path);
  }
  return due;
}

std::optional<WatchTime> RetryList::next() const {
  std::optional<WatchTime> next;
  for (const auto& [path, failed] : failed_)
    if (failed.due && (!next || *failed.due < *next)) next = failed.due;
  return next;
}

}  // namespace quorate
