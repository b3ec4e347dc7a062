#include "indexer/collection_figures.h"

#include <algorithm>
#include <tuple>

#include "indexer/index_contents.h"

namespace quorate {
namespace {

// As the pack's page has it.
constexpr double kWell = 0.97;
constexpr double kFairly = 0.9;

void count_record(CollectionFigures& figures, const Record& record) {
  ++figures.records;
  ++figures.by_kind[record.kind];
  HeldOf& held = figures.by_organisation[record.organisation_id];
  if (held.name.empty()) held.name = record.organisation;
  ++held.records;
  const std::string& date = date_of(record);
  if (date.empty()) return;
  if (held.first_date.empty() || date < held.first_date) held.first_date = date;
  held.last_date = std::max(held.last_date, date);
}

void count_pack(CollectionFigures& figures, const PackInfo& pack) {
  figures.problems += pack.problems.size();
  HeldOf& held = figures.by_organisation[pack.organisation_id];
  if (held.name.empty()) held.name = pack.organisation;
  ++held.packs;
}

}  // namespace

CollectionFigures figures_of(const std::string& index, const Manifest& manifest, Visibility side) {
  CollectionFigures figures;
  figures.side = side;
  figures.packs = packs_of(index, manifest, side);
  std::sort(figures.packs.begin(), figures.packs.end(), [](const PackInfo& a, const PackInfo& b) {
    return std::tie(a.text_quality, a.id) < std::tie(b.text_quality, b.id);
  });
  for (const PackInfo& pack : figures.packs) count_pack(figures, pack);
  each_record(index, manifest, side, [&](const Record& record) { count_record(figures, record); });
  return figures;
}

void note_shared_packs(CollectionFigures& first, CollectionFigures& second) {
  std::map<std::string, int> held;
  for (const PackInfo& pack : first.packs) held[pack.id] = pack.records;
  for (const PackInfo& pack : second.packs) {
    const auto other = held.find(pack.id);
    if (other == held.end()) continue;
    first.shared[pack.id] = pack.records;
    second.shared[pack.id] = other->second;
    second.problems -= std::min(second.problems, pack.problems.size());
  }
}

std::string_view reads_how(double text_quality) {
  if (text_quality >= kWell) return "well";
  return text_quality >= kFairly ? "fairly well" : "poorly";
}

std::map<std::string, std::size_t> problem_kinds(const std::vector<Problem>& problems) {
  std::map<std::string, std::size_t> kinds;
  for (const Problem& problem : problems) ++kinds[problem.kind];
  return kinds;
}

}  // namespace quorate
