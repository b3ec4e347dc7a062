#include "indexer/pipeline.h"

#include <spdlog/spdlog.h>

#include <atomic>
#include <exception>
#include <filesystem>
#include <set>
#include <thread>
#include <utility>

#include "analyzers/error.h"
#include "analyzers/index_manifest.h"
#include "indexer/counted.h"
#include "indexer/files.h"
#include "indexer/intake.h"
#include "indexer/progress.h"
#include "indexer/turnstile.h"

namespace quorate {
namespace {

// What is read before it is published: an hour's work at most, and no more memory than a few packs.
constexpr std::uint64_t kRoundBytes = std::uint64_t{512} << 20U;

// Consecutive tasks that are published together.
std::vector<std::vector<const Task*>> rounds_of(const std::vector<Task>& tasks, bool all_at_once) {
  std::vector<std::vector<const Task*>> rounds(1);
  std::uint64_t bytes = 0;
  for (const Task& task : tasks) {
    if (bytes > 0 && bytes + task.bytes > kRoundBytes && !all_at_once) {
      rounds.emplace_back();
      bytes = 0;
    }
    bytes += task.bytes;
    rounds.back().push_back(&task);
  }
  return rounds;
}

std::uint64_t bytes_of(const std::vector<Task>& tasks) {
  std::uint64_t sum = 0;
  for (const Task& task : tasks) sum += task.bytes;
  return sum;
}

// One round: its tasks shared out among threads. What depends on the order of files is done in turn.
class Round {
public:
  Round(const std::vector<const Task*>& tasks, const PipelineOptions& options, Intake& intake,
        Progress& progress, PipelineReport& report)
      : tasks_(tasks), options_(options), intake_(intake), progress_(progress), report_(report) {}

  std::vector<FreshPacks> run(IndexWriter& writer) {
    const auto count = std::min<std::size_t>(static_cast<std::size_t>(options_.workers), tasks_.size());
    std::vector<FreshPacks> fresh;
    for (std::size_t i = 0; i < count; ++i) fresh.push_back(writer.fresh());
    std::vector<std::thread> threads;
    for (FreshPacks& packs : fresh) threads.emplace_back([this, &packs] { work(packs); });
    for (std::thread& thread : threads) thread.join();
    if (fault_) std::rethrow_exception(fault_);
    for (const FreshPacks& packs : fresh)
      for (const Refusal& refusal : packs.refusals())
        spdlog::warn("{}: left out, the index refuses it: {}", refusal.record_id, refusal.reason);
    return fresh;
  }

private:
  void work(FreshPacks& fresh) {
    for (std::size_t i = next_++; i < tasks_.size(); i = next_++) {
      std::vector<PackReading> readings;
      std::string reason;
      std::atomic<bool> given_up = false;
      const bool reads = !stopped_ && !ended_ && !asked_to_end();
      if (reads) reason = read(*tasks_[i], readings, given_up);
      if (given_up) {  // of an archive, what was read before too: it is read whole the next time
        readings.clear();
        reason.clear();
      }
      std::vector<PackContent> packs = take_in_turn(i, std::move(readings), reads ? reason : std::string());
      add(fresh, std::move(packs), tasks_[i]->bytes);
    }
  }

  bool asked_to_end() {
    if (options_.should_stop()) ended_ = true;
    return ended_;
  }

  // Fills `readings`; gives the reason where the file can't be read. Given up where the run was asked to end.
  std::string read(const Task& task, std::vector<PackReading>& readings, std::atomic<bool>& given_up) {
    try {
      ExtractLimits limits = options_.limits;
      limits.should_stop = [&] {
        if (asked_to_end()) given_up = true;
        return given_up.load();
      };
      const std::string bytes = read_file(task.file.path, options_.most_bytes);
      for (const Pages& pages : extract_all(bytes, task.file.name, limits))
        readings.push_back(read_pack(pages, *options_.vocabulary, task.settings));
      std::erase_if(readings, [](const PackReading& reading) { return reading.records.empty(); });
      return readings.empty() ? "holds no text" : "";
    } catch (const Error& fault) {
      return fault.hint().empty() ? fault.message() : fault.message() + " (" + fault.hint() + ")";
    } catch (const std::exception& fault) {
      return std::string("can't be read: ") + fault.what();
    }
  }

  std::vector<PackContent> take_in_turn(std::size_t number, std::vector<PackReading> readings,
                                        const std::string& reason) {
    const Turnstile::Turn turn(turnstile_, number);
    std::vector<PackContent> packs;
    if (stopped_) return packs;
    try {
      const Task& task = *tasks_[number];
      if (!reason.empty()) report_.failures.push_back(failure_of(task.file, reason));
      // An archive is no pack's original: it may hold what another member keeps private.
      const std::string original = readings.size() == 1 ? original_of(task) : std::string();
      for (PackReading& reading : readings) packs.push_back(intake_.take(std::move(reading), task, original));
    } catch (...) {
      stop();
    }
    return packs;
  }

  void add(FreshPacks& fresh, std::vector<PackContent> packs, std::uint64_t bytes) {
    std::size_t records = 0;
    try {
      for (PackContent& pack : packs) {
        records += pack.records.size();
        fresh.add(std::move(pack));
      }
    } catch (...) {
      stop();
    }
    packs_ += packs.size();
    records_ += records;
    progress_.done(bytes, records);
  }

  // Where the file can be fetched from later; a copy is made where that was asked for.
  std::string original_of(const Task& task) const {
    if (!options_.copy_originals) return task.file.path;
    const std::string folder = options_.index + "/" + std::string(kOriginalsFolder);
    std::filesystem::create_directories(folder);
    const std::string copy =
        folder + "/" + task.content + std::filesystem::path(task.file.path).extension().string();
    if (!std::filesystem::exists(copy)) replace_file(copy, read_file(task.file.path, options_.most_bytes));
    return std::filesystem::absolute(copy).lexically_normal().string();
  }

  // The index can't be written: the first reason counts, and no further task is read.
  void stop() {
    if (!stopped_.exchange(true)) fault_ = std::current_exception();
  }

public:
  std::atomic<std::size_t> packs_ = 0, records_ = 0;
  std::atomic<bool> ended_ = false;

private:
  const std::vector<const Task*>& tasks_;
  const PipelineOptions& options_;
  Intake& intake_;  // in turn
  Progress& progress_;
  PipelineReport& report_;  // in turn
  Turnstile turnstile_;
  std::atomic<std::size_t> next_ = 0;
  std::atomic<bool> stopped_ = false;
  std::exception_ptr fault_;
};

// From scratch, what was not read now leaves, and its ids are remembered as gone.
void take_out_unread(Intake& intake, const Catalogue& catalogue, const std::set<std::string>& read,
                     bool force) {
  std::vector<std::string> unread;
  std::size_t held = 0;
  catalogue.each([&](const KnownPack& pack) {
    if (!pack.held) return;
    ++held;
    if (!read.contains(pack.id)) unread.push_back(pack.id);
  });
  if (unread.size() * 2 > held && !force)
    throw Error(ErrorKind::unreadable,
                std::to_string(unread.size()) + " of " + counted(held, "pack", "packs") +
                    " could not be read, over half: the index stays as it was",
                "rebuild --force leaves them out of the index");
  for (const std::string& id : unread) intake.withdraw(id);
}

// What every pack that is not held has left behind.
std::vector<GoneRecord> remembered(const Catalogue& catalogue) {
  std::vector<GoneRecord> gone;
  catalogue.each([&](const KnownPack& pack) {
    if (pack.held) return;
    const std::vector<GoneRecord> of_pack = gone_with(pack);
    gone.insert(gone.end(), of_pack.begin(), of_pack.end());
  });
  return gone;
}

}  // namespace

PipelineReport run_pipeline(const Survey& survey, const std::vector<std::string>& leaving,
                            Catalogue& catalogue, IndexWriter& writer, const PipelineOptions& options) {
  PipelineReport report;
  Intake intake(catalogue);
  for (const std::string& pack : leaving) intake.withdraw(pack);
  for (const NewName& name : survey.new_names) intake.add_name(name);

  Progress progress(survey.tasks.size(), bytes_of(survey.tasks));
  for (const auto& tasks : rounds_of(survey.tasks, options.from_scratch)) {
    Round round(tasks, options, intake, progress, report);
    std::vector<FreshPacks> fresh = round.run(writer);
    if (options.from_scratch) {
      std::set<std::string> read;
      for (const FreshPacks& packs : fresh) read.insert(packs.pack_ids().begin(), packs.pack_ids().end());
      take_out_unread(intake, catalogue, read, options.force);
      fresh.push_back(writer.fresh());
      fresh.back().remember(remembered(catalogue));
    }
    Removal removal = intake.take_removal();
    removal.everything = options.from_scratch;
    if (round.packs_ > 0 || !removal.pack_ids.empty() || removal.everything)
      writer.publish(std::move(fresh), removal,
                     options.fold_later ? IndexWriter::Merging::later : IndexWriter::Merging::now);
    catalogue.save();
    report.packs += round.packs_;
    report.records += round.records_;
    report.stopped = report.stopped || round.ended_;
    if (report.stopped) break;
  }
  return report;
}

}  // namespace quorate
