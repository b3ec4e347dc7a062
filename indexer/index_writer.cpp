#include "indexer/index_writer.h"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <optional>
#include <set>
#include <utility>

#include "analyzers/analyzer.h"
#include "analyzers/error.h"
#include "analyzers/fields.h"
#include "indexer/files.h"
#include "indexer/shard_contents.h"
#include "indexer/shard_files.h"
#include "indexer/shard_policy.h"

namespace quorate {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kScratchFolder = "building";
constexpr std::array<Visibility, 2> kSides = {Visibility::open, Visibility::restricted};

// The number in "g12-public-0"; 0 where there is none.
std::uint64_t generation_in(const std::string& shard_name) {
  std::uint64_t number = 0;
  if (!shard_name.empty() && shard_name[0] == 'g')
    std::from_chars(shard_name.data() + 1, shard_name.data() + shard_name.size(), number);
  return number;
}

std::set<std::string> shard_names(const Manifest& manifest) {
  std::set<std::string> names;
  for (const Visibility side : kSides)
    for (const Shard& shard : manifest.shards(side)) names.insert(shard.name);
  return names;
}

void remove_all_but(const std::string& folder, const std::set<std::string>& kept) {
  std::vector<fs::path> doomed;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder))
    if (!kept.contains(entry.path().filename().string())) doomed.push_back(entry.path());
  for (const fs::path& path : doomed) fs::remove_all(path);
}

}  // namespace

struct IndexWriter::Part {
  std::optional<Shard> published;      // stays as it is
  std::vector<std::string> databases;  // else: becomes one shard
  bool compacted = false;              // of a single database: it needs no more than its name
  std::uint64_t records = 0;
};

IndexWriter::IndexWriter(std::string folder, Start start) : folder_(std::move(folder)) {
  try {
    fs::create_directories(folder_ + "/" + std::string(kShardFolder));
    for (const Visibility side : kSides)
      fs::create_directories(folder_ + "/" + std::string(kTextFolder) + "/" + std::string(name_of(side)));
    fs::remove_all(folder_ + "/" + std::string(kScratchFolder));
    fs::create_directories(folder_ + "/" + std::string(kScratchFolder));
    for (const fs::directory_entry& entry : fs::directory_iterator(folder_ + "/" + std::string(kShardFolder)))
      next_generation_ = std::max(next_generation_, generation_in(entry.path().filename().string()) + 1);
  } catch (const fs::filesystem_error& fault) {
    throw Error(ErrorKind::unreadable, folder_ + ": " + fault.code().message());
  }
  const std::string path = folder_ + "/" + std::string(kManifestName);
  if (start == Start::open && fs::exists(path)) manifest_ = decode_manifest(read_file(path));
  next_generation_ = std::max(next_generation_, manifest_.generation + 1);
}

FreshPacks IndexWriter::fresh() { return {folder_, scratch_path("fresh")}; }

void IndexWriter::publish(std::vector<FreshPacks> fresh, const Removal& removal, Merging merging) {
  std::vector<std::string> leaving = removal.pack_ids;
  for (const FreshPacks& packs : fresh)
    leaving.insert(leaving.end(), packs.pack_ids().begin(), packs.pack_ids().end());
  Manifest next;
  for (const Visibility side : kSides) {
    std::vector<Part> parts = kept_parts(side, leaving, removal);
    Part added;
    for (FreshPacks& packs : fresh) {
      const std::vector<std::string> databases = packs.finish(side);
      added.databases.insert(added.databases.end(), databases.begin(), databases.end());
      added.records += packs.records(side);
    }
    if (!added.databases.empty()) parts.push_back(std::move(added));
    if (merging == Merging::now) merge_small(parts);
    for (const Part& part : parts) next.shards(side).push_back(settle(part, side));
  }
  publish_manifest(std::move(next));
}

bool IndexWriter::fold() {
  Manifest next;
  bool merged = false;
  for (const Visibility side : kSides) {
    std::vector<Part> parts = kept_parts(side, {}, {});
    merged = merge_small(parts) || merged;
    for (const Part& part : parts) next.shards(side).push_back(settle(part, side));
  }
  if (merged) publish_manifest(std::move(next));
  return merged;
}

void IndexWriter::compact() {
  Manifest next;
  for (const Visibility side : kSides) {
    Part all;
    for (const Shard& shard : manifest_.shards(side)) all.databases.push_back(shard_path(shard.name));
    if (!all.databases.empty()) next.shards(side).push_back(settle(all, side));
  }
  publish_manifest(std::move(next));
}

// The shards of the last generation, without the packs that leave.
std::vector<IndexWriter::Part> IndexWriter::kept_parts(Visibility side,
                                                       const std::vector<std::string>& leaving,
                                                       const Removal& removal) {
  std::vector<Part> parts;
  if (removal.everything) return parts;
  for (const Shard& shard : manifest_.shards(side)) {
    const std::vector<std::string> held = packs_held(shard_path(shard.name), leaving);
    Part part =
        held.empty() ? Part{shard, {}, true, shard.records} : without_packs(shard, held, side, removal);
    if (part.published || !part.databases.empty()) parts.push_back(std::move(part));
  }
  return parts;
}

IndexWriter::Part IndexWriter::without_packs(const Shard& shard, const std::vector<std::string>& held,
                                             Visibility side, const Removal& removal) {
  std::vector<std::string> terms, prefixes;
  Metadata added;
  for (const std::string& pack : held) {
    terms.push_back(term(FieldId::pack, pack));
    added[pack_key(pack)] = "";
    added[acronym_key(pack)] = "";
    prefixes.push_back(gone_key(pack + "/"));
  }
  const std::set<std::string_view> held_ids(held.begin(), held.end());
  for (const GoneRecord& each : removal.gone)
    if (each.visibility == side && held_ids.contains(pack_of(each.id)))
      added[gone_key(each.id)] = each.moved_to.empty() ? "-" : each.moved_to;
  const std::string copy = scratch_path("copy");
  copy_database_without(shard_path(shard.name), copy, terms, prefixes, added);
  const ShardCounts left = counts_of(copy);
  return left.records > 0 || left.remembers_gone ? Part{std::nullopt, {copy}, true, left.records} : Part{};
}

bool IndexWriter::merge_small(std::vector<Part>& parts) const {
  std::vector<std::uint64_t> records;
  for (const Part& part : parts) records.push_back(part.records);
  Part merged;
  std::vector<Part> left;
  std::vector<std::size_t> chosen = shards_to_merge(records);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (!std::binary_search(chosen.begin(), chosen.end(), i)) {
      left.push_back(std::move(parts[i]));
      continue;
    }
    merged.records += parts[i].records;
    if (parts[i].published) merged.databases.push_back(shard_path(parts[i].published->name));
    merged.databases.insert(merged.databases.end(), parts[i].databases.begin(), parts[i].databases.end());
  }
  if (!chosen.empty()) left.push_back(std::move(merged));
  parts = std::move(left);
  return !chosen.empty();
}

// Makes a part a shard under a name that was never used.
Shard IndexWriter::settle(const Part& part, Visibility side) {
  if (part.published) return *part.published;
  std::string name = "g";
  name.append(std::to_string(next_generation_)).append("-").append(name_of(side));
  name.append("-").append(std::to_string(shards_made_++));
  const std::string made = part.compacted ? part.databases.front() : scratch_path("merged");
  if (!part.compacted) merge_databases(part.databases, made);
  seal_shard(made);
  fs::rename(made, shard_path(name));
  sync_file(folder_ + "/" + std::string(kShardFolder));
  const ShardCounts counts = counts_of(shard_path(name));
  return {name, counts.records, counts.packs};
}

void IndexWriter::publish_manifest(Manifest next) {
  next.schema_version = kSchemaVersion;
  next.analyzer_version = kAnalyzerVersion;
  next.generation = next_generation_++;
  replace_file(folder_ + "/" + std::string(kManifestName), encode(next));
  const Manifest last = std::exchange(manifest_, std::move(next));
  clear_away(last);
}

// A server that has just read the last manifest may still be opening its shards, so those stay for one
// generation.
void IndexWriter::clear_away(const Manifest& last) {
  std::set<std::string> shards = shard_names(manifest_);
  shards.merge(shard_names(last));
  const std::string shard_folder = folder_ + "/" + std::string(kShardFolder);
  remove_all_but(shard_folder, shards);
  std::erase_if(texts_, [&](const auto& entry) { return !shards.contains(entry.first); });
  // Each side by itself: the text of a pack that became restricted must not stay among the public ones.
  for (const Visibility side : kSides) {
    std::set<std::string> texts;
    for (const Manifest* manifest : {static_cast<const Manifest*>(&manifest_), &last})
      for (const Shard& shard : manifest->shards(side)) {
        const std::set<std::string>& named = texts_in(shard.name);
        texts.insert(named.begin(), named.end());
      }
    remove_all_but(folder_ + "/" + std::string(kTextFolder) + "/" + std::string(name_of(side)), texts);
  }
  remove_all_but(folder_ + "/" + std::string(kScratchFolder), {});
}

const std::set<std::string>& IndexWriter::texts_in(const std::string& shard) {
  const auto known = texts_.find(shard);
  if (known != texts_.end()) return known->second;
  return texts_.emplace(shard, texts_named_in(shard_path(shard))).first->second;
}

std::string IndexWriter::shard_path(const std::string& name) const {
  return folder_ + "/" + std::string(kShardFolder) + "/" + name;
}

std::string IndexWriter::scratch_path(const std::string& name) {
  return folder_ + "/" + std::string(kScratchFolder) + "/" + name + std::to_string(scratch_made_++);
}

}  // namespace quorate
