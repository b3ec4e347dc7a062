#include <algorithm>
#include <cstdio>
#include <map>
#include <set>
#include <utility>

#include "indexer/commands.h"
#include "indexer/index_contents.h"

namespace quorate {
namespace {

struct Held {
  std::string name;
  std::size_t packs = 0, records = 0;
  std::string first_date, last_date;
};

struct Figures {
  std::size_t packs = 0, records = 0, problems = 0;
  std::map<Kind, std::size_t> by_kind;
  std::map<std::string, Held> by_organisation;  // id -> what is held of it
  std::vector<PackInfo> least_readable;
};

constexpr double kReadsWell = 0.9;

void count_record(Figures& figures, const Record& record) {
  ++figures.records;
  ++figures.by_kind[record.kind];
  Held& held = figures.by_organisation[record.organisation_id];
  if (held.name.empty()) held.name = record.organisation;
  ++held.records;
  const std::string& date = date_of(record);
  if (date.empty()) return;
  if (held.first_date.empty() || date < held.first_date) held.first_date = date;
  held.last_date = std::max(held.last_date, date);
}

void count_pack(Figures& figures, const PackInfo& pack) {
  ++figures.packs;
  figures.problems += pack.problems.size();
  Held& held = figures.by_organisation[pack.organisation_id];
  if (held.name.empty()) held.name = pack.organisation;
  ++held.packs;
  if (pack.text_quality < kReadsWell) figures.least_readable.push_back(pack);
}

Figures figures_of(const std::string& index, const Manifest& manifest, Visibility side) {
  Figures figures;
  for (const PackInfo& pack : packs_of(index, manifest, side)) count_pack(figures, pack);
  each_record(index, manifest, side, [&](const Record& record) { count_record(figures, record); });
  std::sort(figures.least_readable.begin(), figures.least_readable.end(),
            [](const PackInfo& a, const PackInfo& b) { return a.text_quality < b.text_quality; });
  return figures;
}

void print(const Figures& figures, std::string_view side) {
  std::printf("%s: %zu packs, %zu records\n", std::string(side).c_str(), figures.packs, figures.records);
  for (const auto& [kind, count] : figures.by_kind)
    std::printf("  %-16s %8zu\n", std::string(name_of(kind)).c_str(), count);
  for (const auto& [id, held] : figures.by_organisation) {
    std::printf("  %s: %zu packs, %zu records", held.name.empty() ? "(no organisation)" : held.name.c_str(),
                held.packs, held.records);
    if (!held.first_date.empty()) std::printf(", %s to %s", held.first_date.c_str(), held.last_date.c_str());
    std::puts("");
  }
  std::printf("  problems met in the text: %zu\n", figures.problems);
  for (const PackInfo& pack : figures.least_readable)
    std::printf("  reads badly: %s, %.0f %% of its words free of noise\n", pack.id.c_str(),
                100 * pack.text_quality);
}

void print_corrections(const std::vector<PackInfo>& packs) {
  for (const PackInfo& pack : packs)
    for (const Correction& each : pack.corrections)
      std::printf("  corrected: %s: %s was read as \"%s\", set to \"%s\"\n", pack.id.c_str(),
                  each.field.c_str(), each.read.c_str(), each.set.c_str());
}

}  // namespace

int status(const Options& options) {
  const std::string& index = options.settings.text("index");
  const Manifest manifest = read_manifest(index);
  std::printf("%s: generation %llu, %zu public and %zu restricted shards\n", index.c_str(),
              static_cast<unsigned long long>(manifest.generation), manifest.open.size(),
              manifest.restricted.size());
  for (const Visibility side : {Visibility::open, Visibility::restricted}) {
    if (side == Visibility::restricted && manifest.restricted.empty()) continue;
    print(figures_of(index, manifest, side), name_of(side));
    print_corrections(packs_of(index, manifest, side));
  }
  return kAllRead;
}

}  // namespace quorate
