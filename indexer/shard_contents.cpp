#include "indexer/shard_contents.h"

#include <xapian.h>

#include <filesystem>
#include <iterator>

#include "analyzers/error.h"
#include "analyzers/stored_record.h"

namespace quorate {
namespace {

// Xapian's errors as ours, naming the shard.
template <typename Read>
auto with_shard(const std::string& path, Read read) {
  try {
    return read(Xapian::Database(path));
  } catch (const Xapian::Error& fault) {
    throw Error(ErrorKind::damaged, path + ": " + fault.get_description(), "quorate-index check tells more");
  }
}

bool holds_key(const Xapian::Database& shard, const std::string& prefix) {
  return shard.metadata_keys_begin(prefix) != shard.metadata_keys_end(prefix);
}

}  // namespace

ShardCounts counts_of(const std::string& shard) {
  return with_shard(shard, [](const Xapian::Database& db) {
    const std::string prefix(kPackKeyPrefix);
    const auto packs = std::distance(db.metadata_keys_begin(prefix), db.metadata_keys_end(prefix));
    return ShardCounts{db.get_doccount(), static_cast<std::uint64_t>(packs),
                       holds_key(db, std::string(kGoneKeyPrefix))};
  });
}

std::vector<std::string> packs_held(const std::string& shard, const std::vector<std::string>& packs) {
  return with_shard(shard, [&](const Xapian::Database& db) {
    std::vector<std::string> held;
    for (const std::string& pack : packs)
      if (!db.get_metadata(pack_key(pack)).empty() || holds_key(db, gone_key(pack + "/")))
        held.push_back(pack);
    return held;
  });
}

std::set<std::string> texts_named_in(const std::string& shard) {
  return with_shard(shard, [](const Xapian::Database& db) {
    std::set<std::string> names;
    const std::string prefix(kPackKeyPrefix);
    for (auto key = db.metadata_keys_begin(prefix); key != db.metadata_keys_end(prefix); ++key)
      names.insert(std::filesystem::path(decode_pack(db.get_metadata(*key)).text_file).filename().string());
    return names;
  });
}

}  // namespace quorate
