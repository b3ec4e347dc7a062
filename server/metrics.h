// What the server did, for who watches it: counts and times in the text format of Prometheus (0.0.4).
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>

#include "server/search/latency_histogram.h"
#include "server/search/searcher.h"

namespace quorate {

// Thread-safe.
class Metrics {
public:
  // `route` is a route's path, never an address: there are few of them. "other" where none fits.
  void count(std::string_view route, int status, double seconds);
  // With the figures of the searcher; where its index can't be read, without those of the index.
  std::string text(const Searcher& searcher) const;

private:
  struct RouteFigures {
    std::map<int, std::uint64_t> by_status;
    LatencyHistogram times;
  };
  mutable std::mutex mutex_;
  std::map<std::string, std::unique_ptr<RouteFigures>, std::less<>> routes_;
};

}  // namespace quorate
