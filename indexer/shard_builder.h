// Makes shards: from records, from other shards, and from a shard less some packs. The one home of Xapian's
// writable database; what it makes is not seen by anybody until the manifest names it.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace quorate {

using Metadata = std::map<std::string, std::string>;

// A record that the engine refused, left out of its batch.
struct Refusal {
  std::string record_id, reason;
};

// Builds small databases of a few hundred records each: the engine's cost a posting grows with the number of
// records that it buffers. One a thread.
class BatchBuilder {
public:
  // Databases are named `prefix` and a number. Throws Error{unreadable} where they can't be written.
  explicit BatchBuilder(std::string prefix) : prefix_(std::move(prefix)) {}

  void add(std::string record_id, Xapian::Document document);
  // A key that the engine would not take is passed over: only the link of an id of over 230 bytes can be one.
  void set_metadata(const std::string& key, std::string value);
  // What is pending is built; the folders of all databases in order of their records.
  std::vector<std::string> finish();

  std::uint64_t records() const { return records_; }  // taken, without those refused
  const std::vector<Refusal>& refusals() const { return refusals_; }

private:
  void build();

  std::string prefix_;
  int number_ = 0;
  std::vector<std::string> folders_;
  std::vector<std::pair<std::string, Xapian::Document>> batch_;
  std::size_t batch_bytes_ = 0;
  Metadata metadata_;
  std::uint64_t records_ = 0;
  std::vector<Refusal> refusals_;
};

// One database of several, compacted. Of metadata that two hold the first one's counts.
void merge_databases(const std::vector<std::string>& sources, const std::string& target);

// A copy of `source` without what stands under `terms`, without the metadata under `prefixes`, and with
// `added`, where an empty value takes the key out.
void copy_database_without(const std::string& source, const std::string& target,
                           const std::vector<std::string>& terms, const std::vector<std::string>& prefixes,
                           const Metadata& added);

}  // namespace quorate
