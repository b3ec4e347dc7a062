#include "indexer/shard_policy.h"

#include <algorithm>
#include <numeric>

namespace quorate {

std::vector<std::size_t> shards_to_merge(std::span<const std::uint64_t> records) {
  std::vector<std::size_t> by_size(records.size());
  std::iota(by_size.begin(), by_size.end(), std::size_t{0});
  std::stable_sort(by_size.begin(), by_size.end(),
                   [&](std::size_t a, std::size_t b) { return records[a] < records[b]; });
  std::size_t merged = 0;
  while (merged < by_size.size() && records[by_size[merged]] < kFewRecords) ++merged;
  if (records.size() > kMostShards) {
    // Half of the room is made free at once, or the next packs would merge the same shards again.
    const std::size_t left = kMostShards / 2;
    merged = std::max(merged, records.size() - left + 1);
  }
  if (merged < 2) return {};
  by_size.resize(merged);
  std::sort(by_size.begin(), by_size.end());
  return by_size;
}

}  // namespace quorate
