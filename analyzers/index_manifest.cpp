#include "analyzers/index_manifest.h"

#include <nlohmann/json.hpp>

#include "analyzers/analyzer.h"
#include "analyzers/error.h"
#include "analyzers/fields.h"

namespace quorate {
namespace {

using nlohmann::ordered_json;

ordered_json to_json(const std::vector<Shard>& shards) {
  ordered_json list = ordered_json::array();
  for (const Shard& shard : shards)
    list.push_back({{"name", shard.name}, {"records", shard.records}, {"packs", shard.packs}});
  return list;
}

std::vector<Shard> shards_from(const ordered_json& list) {
  std::vector<Shard> shards;
  for (const auto& entry : list)
    shards.push_back({entry.at("name").get<std::string>(), entry.at("records").get<std::uint64_t>(),
                      entry.at("packs").get<std::uint64_t>()});
  return shards;
}

void require_version(std::string_view what, int found, int wanted) {
  if (found == wanted) return;
  throw Error(ErrorKind::version,
              "the index has " + std::string(what) + " version " + std::to_string(found) +
                  ", this program reads " + std::to_string(wanted),
              "make it anew with: quorate-index rebuild");
}

}  // namespace

std::string encode(const Manifest& manifest) {
  const ordered_json json = {{"schema", manifest.schema_version},
                             {"analyzer", manifest.analyzer_version},
                             {"generation", manifest.generation},
                             {"public", to_json(manifest.open)},
                             {"restricted", to_json(manifest.restricted)}};
  return json.dump(2) + "\n";
}

Manifest decode_manifest(std::string_view text) {
  try {
    const auto json = ordered_json::parse(text);
    Manifest manifest;
    manifest.schema_version = json.at("schema").get<int>();
    manifest.analyzer_version = json.at("analyzer").get<int>();
    require_version("schema", manifest.schema_version, kSchemaVersion);
    require_version("analyzer", manifest.analyzer_version, kAnalyzerVersion);
    manifest.generation = json.at("generation").get<std::uint64_t>();
    manifest.open = shards_from(json.at("public"));
    manifest.restricted = shards_from(json.at("restricted"));
    return manifest;
  } catch (const nlohmann::json::exception&) {
    throw Error(ErrorKind::damaged, "the index's file \"current\" is damaged",
                "make the index anew with: quorate-index rebuild");
  }
}

}  // namespace quorate
