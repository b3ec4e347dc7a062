// What an index holds, read from its shards: for status, check and the writer itself.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "analyzers/index_manifest.h"
#include "analyzers/record.h"
#include "analyzers/stored_record.h"

namespace quorate {

// Throws Error{not_found} where there is no index, Error{damaged|version} as decode_manifest() does.
Manifest read_manifest(const std::string& index);
std::string shard_folder(const std::string& index, const std::string& shard);

// Both throw Error{damaged} naming the shard that can't be read.
std::vector<PackInfo> packs_of(const std::string& index, const Manifest& manifest, Visibility side);
void each_record(const std::string& index, const Manifest& manifest, Visibility side,
                 const std::function<void(const Record&)>& take);

}  // namespace quorate
