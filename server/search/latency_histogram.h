// How long things took, counted by how long: thread-safe, and cheap enough for every request.
#pragma once

#include <array>
#include <atomic>
#include <cstdint>

namespace quorate {

class LatencyHistogram {
public:
  // Upper bounds of the buckets in seconds; what takes longer than the last is in the one behind it.
  static constexpr std::array<double, 12> kBounds = {.001, .0025, .005, .01, .025, .05,
                                                     .1,   .25,   .5,   1,   2.5,  5};

  void add(double seconds) {
    std::size_t bucket = 0;
    while (bucket < kBounds.size() && seconds > kBounds[bucket]) ++bucket;
    counts_[bucket].fetch_add(1, std::memory_order_relaxed);
    microseconds_.fetch_add(static_cast<std::uint64_t>(seconds * 1e6), std::memory_order_relaxed);
  }

  // How many are in a bucket; kBounds.size() is the one without a bound.
  std::uint64_t count(std::size_t bucket) const { return counts_[bucket].load(std::memory_order_relaxed); }
  double seconds() const { return static_cast<double>(microseconds_.load(std::memory_order_relaxed)) / 1e6; }

private:
  std::array<std::atomic<std::uint64_t>, kBounds.size() + 1> counts_{};
  std::atomic<std::uint64_t> microseconds_{0};
};

}  // namespace quorate
