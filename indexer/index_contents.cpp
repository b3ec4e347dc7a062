#include "indexer/index_contents.h"

#include <xapian.h>

#include <filesystem>

#include "analyzers/error.h"
#include "indexer/files.h"

namespace quorate {
namespace {

template <typename Read>
void each_shard(const std::string& index, const Manifest& manifest, Visibility side, Read read) {
  for (const Shard& shard : manifest.shards(side)) {
    const std::string folder = shard_folder(index, shard.name);
    try {
      read(Xapian::Database(folder));
    } catch (const Xapian::Error& fault) {
      throw Error(ErrorKind::damaged, folder + ": damaged: " + fault.get_description(),
                  "make the index anew with: quorate-index rebuild");
    }
  }
}

}  // namespace

Manifest read_manifest(const std::string& index) {
  const std::string path = index + "/" + std::string(kManifestName);
  if (!std::filesystem::exists(path))
    throw Error(ErrorKind::not_found, index + ": there is no index",
                "make one with: quorate-index add PATH...");
  return decode_manifest(read_file(path));
}

std::string shard_folder(const std::string& index, const std::string& shard) {
  return index + "/" + std::string(kShardFolder) + "/" + shard;
}

std::vector<PackInfo> packs_of(const std::string& index, const Manifest& manifest, Visibility side) {
  std::vector<PackInfo> packs;
  each_shard(index, manifest, side, [&](const Xapian::Database& shard) {
    const std::string prefix(kPackKeyPrefix);
    for (auto key = shard.metadata_keys_begin(prefix); key != shard.metadata_keys_end(prefix); ++key)
      packs.push_back(decode_pack(shard.get_metadata(*key)));
  });
  return packs;
}

void each_record(const std::string& index, const Manifest& manifest, Visibility side,
                 const std::function<void(const Record&)>& take) {
  each_shard(index, manifest, side, [&](const Xapian::Database& shard) {
    for (auto at = shard.postlist_begin(""); at != shard.postlist_end(""); ++at)
      take(decode_record(shard.get_document(*at).get_data()));
  });
}

}  // namespace quorate
