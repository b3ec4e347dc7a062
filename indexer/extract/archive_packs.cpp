#include "indexer/extract/archive_packs.h"

#include <algorithm>
#include <chrono>
#include <iterator>
#include <utility>

#include "analyzers/error.h"
#include "indexer/extract/harvest.h"

namespace quorate {
namespace {

// Reads the members of an archive, and of archives within it.
class ArchiveReading {
public:
  explicit ArchiveReading(const ExtractLimits& limits)
      : limits_(limits), deadline_(Clock::now() + kMembersTime * std::chrono::seconds(limits.wall_seconds)) {}

  std::vector<Pages> read(std::string_view bytes, const std::string& file) {
    open(bytes, file, 1);
    if (packs_.empty()) throw Error(first_.kind, first_.reason, first_.hint);
    std::move(problems_.begin(), problems_.end(), std::back_inserter(packs_.front().problems));
    return std::move(packs_);
  }

private:
  using Clock = std::chrono::steady_clock;

  void open(std::string_view bytes, const std::string& file, int depth) {
    ChildTask task{ChildWork::parse, Format::zip, 1, limits_};
    task.limits.output_mb = std::max(limits_.output_mb, kUnpackedMb);
    Harvest archive = harvest(SealedBytes(bytes), task);
    for (Problem& problem : archive.problems) problems_.push_back(std::move(problem));
    if (archive.fault) note(archive.fault->kind, file + ": " + archive.fault->reason, archive.fault->hint);
    for (const Member& member : archive.members) read_member(member, file + "/" + member.name, depth);
    if (archive.members.empty()) note(ErrorKind::unsupported, file + ": holds no file that is read", {});
  }

  void read_member(const Member& member, const std::string& file, int depth) {
    const Format format = detect_format(member.bytes);
    if (Clock::now() > deadline_) {
      note(ErrorKind::timeout, file + ": was left out, as reading the archive takes too long", {});
    } else if (format == Format::zip && depth >= kDeepest) {
      note(ErrorKind::unsupported, file + ": is an archive within archives, which is not opened", {});
    } else if (format == Format::zip) {
      open(member.bytes, file, depth + 1);
    } else {
      try {
        packs_.push_back(extract_pages(member.bytes, file, limits_));
      } catch (const Error& fault) {
        note(fault.kind(), fault.message(), fault.hint());
      }
    }
  }

  void note(ErrorKind kind, std::string reason, std::string hint) {
    if (first_.reason.empty()) first_ = {kind, reason, std::move(hint)};
    problems_.push_back({"member_not_read", {}, 0, std::move(reason)});
  }

  static constexpr int kDeepest = 2;      // an archive and one within it
  static constexpr int kMembersTime = 5;  // times the time that one file may take
  static constexpr int kUnpackedMb = 300;
  const ExtractLimits& limits_;
  Clock::time_point deadline_;
  std::vector<Pages> packs_;
  std::vector<Problem> problems_;
  Fault first_;
};

}  // namespace

std::vector<Pages> read_archive_packs(std::string_view bytes, const std::string& file,
                                      const ExtractLimits& limits) {
  return ArchiveReading(limits).read(bytes, file);
}

}  // namespace quorate
