// Packs that were just read, built into databases of their own beside the index, each side of visibility
// apart.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "analyzers/pack_text.h"
#include "analyzers/record.h"
#include "analyzers/stored_record.h"
#include "indexer/document_builder.h"
#include "indexer/shard_builder.h"

namespace quorate {

// An id that was given once and is no more.
struct GoneRecord {
  std::string id;
  std::string moved_to;  // the id that took its place; empty where nothing did
  Visibility visibility = Visibility::open;
  bool operator==(const GoneRecord&) const = default;
};

// Everything that the index keeps of one pack.
struct PackContent {
  PackInfo info;  // `records` and `text_file` are filled in for each side
  std::vector<Record> records;
  PackText text;
  std::vector<GoneRecord> gone;
};

// Not thread-safe: one a worker. Its texts are written at once (nobody knows their names yet), its databases
// lie under `scratch` until the index writer merges them into shards.
class FreshPacks {
public:
  FreshPacks(std::string index_folder, const std::string& scratch);

  // Throws Error{unreadable} where the disk refuses; a record that the engine refuses is left out and told.
  void add(PackContent content);

  // Ids of packs that are not here: old links to them are answered as gone.
  void remember(const std::vector<GoneRecord>& gone);

  // What was built of one side, in order; the index writer's.
  std::vector<std::string> finish(Visibility side) { return side_of(side).finish(); }
  std::uint64_t records(Visibility side) const { return sides_[static_cast<std::size_t>(side)].records(); }
  const std::vector<std::string>& pack_ids() const { return pack_ids_; }
  std::vector<Refusal> refusals() const;

private:
  BatchBuilder& side_of(Visibility side) { return sides_[static_cast<std::size_t>(side)]; }
  void add_side(Visibility side, PackInfo info, const std::vector<Record>& records, const PackText& text,
                const std::vector<GoneRecord>& gone);
  void remember_side(Visibility side, const std::vector<GoneRecord>& gone);

  std::string index_folder_;
  std::array<BatchBuilder, 2> sides_;
  DocumentBuilder documents_;
  std::vector<std::string> pack_ids_;
};

}  // namespace quorate
