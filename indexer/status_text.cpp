#include "indexer/status_text.h"

#include <algorithm>
#include <cmath>

#include "indexer/counted.h"
#include "indexer/pack_facts.h"

namespace quorate {
namespace {

// More packs than these are listed only where that is asked for.
constexpr std::size_t kFewPacks = 20;

std::string packs_and_records(std::size_t packs, std::size_t records) {
  return counted(packs, "pack", "packs") + ", " + counted(records, "record", "records");
}

// "99 %"; 100 only where all words are free of noise.
std::string percent(double share) { return std::to_string(static_cast<int>(std::floor(100 * share))) + " %"; }

std::string reading(const PackInfo& pack) {
  return "reads " + std::string(reads_how(pack.text_quality)) + " (" + percent(pack.text_quality) +
         " of its words free of noise)";
}

// "3 problems: 2 ghost_line, 1 homoglyph"
std::string problems(const std::vector<Problem>& problems) {
  std::string text = counted(problems.size(), "problem", "problems");
  const char* before = ": ";
  for (const auto& [kind, count] : problem_kinds(problems)) {
    text.append(before).append(std::to_string(count)).append(" ").append(kind);
    before = ", ";
  }
  return text;
}

std::string padded(std::string_view text, std::size_t width) {
  return std::string(text) + std::string(width - std::min(width, text.size()), ' ');
}

std::string organisations(const CollectionFigures& figures) {
  std::string text;
  for (const auto& [id, held] : figures.by_organisation) {
    text += "  " + (held.name.empty() ? "(no organisation)" : held.name) + ": " +
            packs_and_records(held.packs, held.records);
    if (!held.first_date.empty()) text += ", " + held.first_date + " to " + held.last_date;
    text += "\n";
  }
  return text;
}

// `restricted` counts the pack's records that are listed nowhere else.
std::string pack_lines(const PackInfo& pack, int restricted) {
  std::string text = "  " + pack.id + ": " + reading(pack);
  if (!pack.problems.empty()) text += "; " + problems(pack.problems);
  if (restricted > 0)
    text += "; " + counted(static_cast<std::size_t>(restricted), "record", "records") + " restricted";
  text += "\n";
  for (const Correction& each : pack.corrections) text += "    corrected: " + in_words(each) + "\n";
  return text;
}

std::string packs(const CollectionFigures& figures, bool all) {
  std::string text;
  std::size_t unlisted = 0;
  for (const PackInfo& pack : figures.packs) {
    const auto shared = figures.shared.find(pack.id);
    const bool in_part = shared != figures.shared.end();
    if (in_part && figures.side == Visibility::restricted) continue;  // listed with its public part
    const bool notable = reads_how(pack.text_quality) != "well" || !pack.corrections.empty();
    if (all || notable)
      text += pack_lines(pack, in_part ? shared->second : 0);
    else
      ++unlisted;
  }
  if (figures.side == Visibility::restricted && !figures.shared.empty())
    text += "  " + counted(figures.shared.size(), "pack is", "packs are") + " public in part: see above\n";
  if (unlisted > 0)
    text += "  " + counted(unlisted, "pack reads", "packs read") + " well (status --packs lists all)\n";
  return text;
}

std::string lines_of(const LineRange& lines) {
  if (lines.first == lines.last) return "line " + std::to_string(lines.first);
  return "lines " + std::to_string(lines.first) + " to " + std::to_string(lines.last);
}

std::string place_of(const Problem& problem) {
  std::string place;
  if (problem.page > 0) place = "page " + std::to_string(problem.page);
  if (problem.lines.first > 0) place += (place.empty() ? "" : ", ") + lines_of(problem.lines);
  return place.empty() ? "the pack" : place;
}

}  // namespace

std::string status_text(const IndexStatus& status, bool all_packs) {
  const Manifest& manifest = status.manifest;
  std::string text = status.index + ": generation " + std::to_string(manifest.generation) + ", " +
                     counted(manifest.open.size(), "public shard", "public shards") + ", " +
                     counted(manifest.restricted.size(), "restricted shard", "restricted shards") + "\n";
  for (const CollectionFigures& figures : status.sides) {
    text += std::string(name_of(figures.side)) + ": " +
            packs_and_records(figures.packs.size(), figures.records) + ", " +
            counted(figures.problems, "problem", "problems") + " met in the text\n";
    for (const auto& [kind, count] : figures.by_kind)
      text += "  " + padded(name_of(kind), 16) + " " + std::to_string(count) + "\n";
    text += organisations(figures);
    text += packs(figures, all_packs || figures.packs.size() <= kFewPacks);
  }
  return text;
}

std::string pack_text(const PackInfo& pack, Visibility side) {
  std::string text = pack.id + " (" + std::string(name_of(side)) + ")\n";
  const auto tell = [&](const char* name, const std::string& value) {
    if (!value.empty()) text += "  " + padded(name, 14) + " " + value + "\n";
  };
  tell("title", pack.title);
  tell("organisation", pack.organisation);
  tell("body", pack.body);
  tell("meeting date", pack.meeting_date);
  tell("file", pack.file);
  tell("source", pack.source_url);
  tell("publisher", pack.publisher);
  tell("licence", pack.licence);
  if (pack.pages > 0) tell("pages", std::to_string(pack.pages));
  tell("records", std::to_string(pack.records));
  text += "  " + reading(pack) + "\n";
  for (const Correction& each : pack.corrections) text += "  corrected: " + in_words(each) + "\n";
  text += "  " + problems(pack.problems) + "\n";
  for (const Problem& problem : pack.problems)
    text += "    " + place_of(problem) + ": " + problem.kind +
            (problem.detail.empty() ? "" : ": " + problem.detail) + "\n";
  return text;
}

}  // namespace quorate
