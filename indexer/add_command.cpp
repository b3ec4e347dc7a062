#include <spdlog/spdlog.h>

#include <algorithm>

#include "analyzers/error.h"
#include "analyzers/index_manifest.h"
#include "indexer/collection_lock.h"
#include "indexer/commands.h"
#include "indexer/index_contents.h"
#include "indexer/pipeline.h"
#include "indexer/pipeline_options.h"

namespace quorate {
namespace {

std::string counted(std::size_t number, const std::string& one, const std::string& many) {
  return std::to_string(number) + " " + (number == 1 ? one : many);
}

// The packs to be taken out because their files are gone. Throws where that looks like a mistake.
std::vector<std::string> to_prune(const FoundFiles& found, const Survey& survey, const Catalogue& catalogue,
                                  const Options& options) {
  std::vector<std::string> vanished = vanished_packs(found, survey, catalogue);
  if (!options.prune) {
    if (!vanished.empty())
      spdlog::info("{} no longer there: --prune takes them out of the index",
                   counted(vanished.size(), "pack is", "packs are"));
    return {};
  }
  if (options.force) return vanished;
  if (!found.unread_folders.empty())
    throw Error(ErrorKind::unreadable, found.unread_folders.front() + ": can't be read, so nothing is pruned",
                "--force prunes all the same");
  const std::size_t all = packs_under(found.folders, catalogue);
  if (vanished.size() * 2 > all)
    throw Error(ErrorKind::usage,
                counted(vanished.size(), "pack", "packs") + " of " + std::to_string(all) +
                    " would be pruned, over half: nothing was done",
                "--force prunes all the same");
  return vanished;
}

int finish(const Survey& survey, const PipelineReport& report, std::size_t pruned) {
  tell(survey.failures);
  tell(report.failures);
  const std::size_t failed = survey.failures.size() + report.failures.size();
  std::string line =
      counted(report.packs, "pack", "packs") + " read, " + std::to_string(report.records) + " records";
  const auto also = [&](std::size_t number, const std::string& what) {
    if (number > 0) line += "; " + std::to_string(number) + " " + what;
  };
  also(survey.unchanged, "unchanged");
  also(survey.withdrawn, "withdrawn");
  also(pruned, "pruned");
  also(survey.unknown, "of no known format");
  also(failed, "not read");
  spdlog::info("{}", line);
  if (failed == 0) return kAllRead;
  const bool something = report.packs + survey.unchanged + survey.withdrawn + pruned > 0;
  return something ? kSomeNotRead : kNothingDone;
}

std::set<std::string> held_packs(const std::string& index, const Manifest& manifest) {
  std::set<std::string> ids;
  for (const Visibility side : {Visibility::open, Visibility::restricted})
    for (const PackInfo& pack : packs_of(index, manifest, side)) ids.insert(pack.id);
  return ids;
}

// The files that the catalogue's packs were read from, as if they had been given anew.
FoundFiles known_files(const Catalogue& catalogue) {
  FoundFiles found;
  catalogue.each([&](const KnownPack& pack) {
    if (!pack.held) return;
    for (const KnownFile& file : pack.files) {
      const auto member = pack.content.find(kMemberMark);
      const std::size_t cut = member == std::string::npos ? 0 : pack.content.size() - member;
      const FoundFile whole{file.path.substr(0, file.path.size() - cut), file.root,
                            file.name.substr(0, file.name.size() - cut), true};
      if (std::find(found.files.begin(), found.files.end(), whole) == found.files.end())
        found.files.push_back(whole);
    }
  });
  return found;
}

}  // namespace

int add(const Options& options) {
  const PipelineOptions pipeline = pipeline_options(options);
  const CollectionLock lock(pipeline.index);
  Catalogue catalogue(pipeline.index + "/" + std::string(kCatalogueFolder));
  IndexWriter writer(pipeline.index);

  const FoundFiles found = find_files(options.paths, pipeline.index);
  Survey survey = quorate::survey(found, catalogue,
                                  {pipeline.most_bytes, options.settings.text("visibility") == "restricted",
                                   false, held_packs(pipeline.index, writer.manifest())});
  survey.failures.insert(survey.failures.begin(), found.failures.begin(), found.failures.end());
  const std::vector<std::string> pruned = to_prune(found, survey, catalogue, options);
  std::vector<std::string> leaving = survey.leaving;
  leaving.insert(leaving.end(), pruned.begin(), pruned.end());
  const PipelineReport report = run_pipeline(survey, leaving, catalogue, writer, pipeline);
  return finish(survey, report, pruned.size());
}

int rebuild(const Options& options) {
  PipelineOptions pipeline = pipeline_options(options);
  pipeline.from_scratch = true;
  const CollectionLock lock(pipeline.index);
  Catalogue catalogue(pipeline.index + "/" + std::string(kCatalogueFolder));
  const FoundFiles found = known_files(catalogue);
  if (found.files.empty())
    throw Error(ErrorKind::not_found, pipeline.index + ": the catalogue knows no sources",
                "add them: quorate-index add PATH...");
  const Survey survey = quorate::survey(
      found, catalogue, {pipeline.most_bytes, options.settings.text("visibility") == "restricted", true, {}});
  if (survey.tasks.size() * 2 < found.files.size() && !options.force)
    throw Error(ErrorKind::unreadable,
                std::to_string(found.files.size() - survey.tasks.size()) + " of " +
                    std::to_string(found.files.size()) +
                    " sources can't be read, the first: " + survey.failures.front().reason,
                "rebuild --force leaves them out of the index");
  IndexWriter writer(pipeline.index, IndexWriter::Start::anew);
  const PipelineReport report = run_pipeline(survey, survey.leaving, catalogue, writer, pipeline);
  return finish(survey, report, 0);
}

}  // namespace quorate
