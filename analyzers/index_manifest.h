// The manifest of an index, its file `current`: the one generation that counts now. Replaced by rename, never
// edited.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/record.h"

namespace quorate {

// Names within the index's folder.
inline constexpr std::string_view kManifestName = "current";
inline constexpr std::string_view kShardFolder = "shards";
inline constexpr std::string_view kTextFolder = "texts";           // texts/public, texts/restricted
inline constexpr std::string_view kCatalogueFolder = "catalogue";  // the writer's alone
inline constexpr std::string_view kOriginalsFolder = "originals";  // with --copy-originals
inline constexpr std::string_view kLockName = "lock";

struct Shard {
  std::string name;  // of its folder within shards/
  std::uint64_t records = 0;
  std::uint64_t packs = 0;
  bool operator==(const Shard&) const = default;
};

struct Manifest {
  int schema_version = 0;
  int analyzer_version = 0;
  std::uint64_t generation = 0;  // grows with each publication: the index's revision
  std::vector<Shard> open;       // public; written "public"
  std::vector<Shard> restricted;
  bool operator==(const Manifest&) const = default;

  const std::vector<Shard>& shards(Visibility v) const { return v == Visibility::open ? open : restricted; }
  std::vector<Shard>& shards(Visibility v) { return v == Visibility::open ? open : restricted; }
};

std::string encode(const Manifest& manifest);  // JSON, two blanks of indent, a newline at the end
// Throws Error{damaged} where it is no manifest, Error{version} with a hint where it is of another schema or
// analyzer.
Manifest decode_manifest(std::string_view json);

}  // namespace quorate
