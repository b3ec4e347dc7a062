#include "indexer/collection_update.h"

#include <spdlog/spdlog.h>

#include <set>
#include <utility>

#include "analyzers/error.h"
#include "indexer/commands.h"
#include "indexer/counted.h"
#include "indexer/idle_corrections.h"
#include "indexer/index_contents.h"
#include "indexer/mount_points.h"
#include "indexer/pipeline_options.h"
#include "indexer/vanished_packs.h"

namespace quorate {
namespace {

std::set<std::string> held_by(const std::string& index, const Manifest& manifest) {
  std::set<std::string> ids;
  for (const Visibility side : {Visibility::open, Visibility::restricted})
    for (const PackInfo& pack : packs_of(index, manifest, side)) ids.insert(pack.id);
  return ids;
}

std::set<std::string> held_by(const Catalogue& catalogue) {
  std::set<std::string> ids;
  catalogue.each([&](const KnownPack& pack) {
    if (pack.held) ids.insert(pack.id);
  });
  return ids;
}

std::vector<std::string> judged_folders(const FoundFiles& found, const UpdateRules& rules) {
  return rules.folders.empty() ? found.folders : rules.folders;
}

// Finds the packs to be taken out because their files are gone.
void judge_vanished(const FoundFiles& found, const Catalogue& catalogue, const UpdateRules& rules,
                    const std::vector<std::string>& unmounted, CollectionUpdate& update) {
  std::vector<std::string> vanished = vanished_packs(found, update.survey, catalogue);
  update.vanished = vanished.size();
  if (!rules.prune) return;
  if (!rules.force) {
    // What was mounted within a folder is judged by itself, as what was given is: it may be back in a moment.
    std::vector<std::string> folders = judged_folders(found, rules);
    folders.insert(folders.end(), unmounted.begin(), unmounted.end());
    update.refusal = prune_refusal({vanished, rules.pruned_lately, folders, found.unread_folders}, catalogue);
  }
  if (!update.refusal.empty()) {
    if (!rules.go_on)
      throw Error(found.unread_folders.empty() ? ErrorKind::usage : ErrorKind::unreadable, update.refusal,
                  "--force prunes all the same");
    return;
  }
  update.vanished = 0;
  update.pruned = std::move(vanished);
}

std::size_t failures_of(const CollectionUpdate& update) {
  return update.survey.failures.size() + update.report.failures.size();
}

}  // namespace

CollectionUpdate update_collection(const FoundFiles& found, Catalogue& catalogue, IndexWriter& writer,
                                   const PipelineOptions& options, const UpdateRules& rules) {
  CollectionUpdate update;
  const std::vector<std::string> unmounted =
      unmounted_points(options.index, judged_folders(found, rules), catalogue);
  update.survey =
      survey(found, catalogue,
             {options.most_bytes, options.restricted, false,
              rules.index_is_known ? held_by(catalogue) : held_by(options.index, writer.manifest())});
  update.survey.failures.insert(update.survey.failures.begin(), found.failures.begin(), found.failures.end());
  judge_vanished(found, catalogue, rules, unmounted, update);
  std::vector<std::string> leaving = update.survey.leaving;
  leaving.insert(leaving.end(), update.pruned.begin(), update.pruned.end());
  for (const Failure& idle : idle_corrections(found)) spdlog::warn("{}: {}", idle.path, idle.reason);
  update.report = run_pipeline(update.survey, leaving, catalogue, writer, options);
  return update;
}

int exit_code(const CollectionUpdate& update) {
  if (failures_of(update) == 0) return kAllRead;
  const std::size_t done =
      update.report.packs + update.survey.unchanged + update.survey.withdrawn + update.pruned.size();
  return done > 0 ? kSomeNotRead : kNothingDone;
}

void tell(const CollectionUpdate& update) {
  tell(update.survey.failures);
  tell(update.report.failures);
  const Survey& survey = update.survey;
  std::string line = counted(update.report.packs, "pack", "packs") + " read, " +
                     counted(update.report.records, "record", "records");
  const auto also = [&](std::size_t number, const std::string& what) {
    if (number > 0) line += "; " + std::to_string(number) + " " + what;
  };
  also(survey.unchanged, "unchanged");
  also(survey.withdrawn, "withdrawn");
  also(update.pruned.size(), "pruned");
  also(survey.unknown, "of no known format");
  also(failures_of(update), "not read");
  if (update.report.stopped) line += "; stopped before the rest was read";
  spdlog::info("{}", line);
}

}  // namespace quorate
