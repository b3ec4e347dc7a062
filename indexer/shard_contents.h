// What a shard holds, read back from it: packs, counts, the texts that it refers to. Every function throws
// Error{damaged} naming a shard that can't be read.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <vector>

namespace quorate {

struct ShardCounts {
  std::uint64_t records = 0, packs = 0;
  bool remembers_gone = false;  // ids of what has left
};
ShardCounts counts_of(const std::string& shard);

// Of `packs`, those that the shard holds or remembers as gone.
std::vector<std::string> packs_held(const std::string& shard, const std::vector<std::string>& packs);

// File names, without their folder, of the texts that the shard's packs refer to.
std::set<std::string> texts_named_in(const std::string& shard);

}  // namespace quorate
