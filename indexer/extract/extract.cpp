#include "indexer/extract/extract.h"

#include <algorithm>
#include <chrono>
#include <iterator>
#include <optional>
#include <utility>

#include "analyzers/error.h"
#include "indexer/extract/confined_child.h"
#include "indexer/extract/page_layout.h"
#include "indexer/extract/text_reader.h"

namespace quorate {
namespace {

constexpr int kMostAttempts = 4;  // of a PDF that breaks the parser at some page

// What came out of the child, or of several that each read a part.
struct Harvest {
  std::vector<Page> pages;
  std::vector<WordPage> word_pages;
  std::vector<OutlineHint> outline;
  std::vector<Problem> problems;
  std::vector<Member> members;
  std::optional<Fault> fault;

  bool empty() const { return pages.empty() && word_pages.empty() && members.empty(); }
  void take(MessageKind kind, std::string_view payload) {
    switch (kind) {
      case MessageKind::page:
        pages.push_back(decode_page(payload));
        return;
      case MessageKind::words:
        word_pages.push_back(decode_words(payload));
        return;
      case MessageKind::hint:
        outline.push_back(decode_hint(payload));
        return;
      case MessageKind::problem:
        problems.push_back(decode_problem(payload));
        return;
      case MessageKind::member:
        members.push_back(decode_member(payload));
        return;
      case MessageKind::fault:
        fault = decode_fault(payload);
        return;
      case MessageKind::finished:
        return;
    }
    throw Error(ErrorKind::damaged, "the parser's process sent what can't be read");
  }
};

Fault fault_of(ChildEnd end, const ExtractLimits& limits) {
  switch (end) {
    case ChildEnd::cpu:
      return {ErrorKind::timeout,
              "takes more than " + std::to_string(limits.cpu_seconds) + " s of computing to read",
              {}};
    case ChildEnd::wall:
      return {
          ErrorKind::timeout, "takes more than " + std::to_string(limits.wall_seconds) + " s to read", {}};
    case ChildEnd::output:
      return {
          ErrorKind::too_large, "gives more than " + std::to_string(limits.output_mb) + " MB of text", {}};
    default:
      return {ErrorKind::damaged, "is so damaged that the parser broke on it", {}};
  }
}

Harvest harvest(std::string_view bytes, ChildTask task) {
  using Clock = std::chrono::steady_clock;
  const auto start = Clock::now();
  const int wall = task.limits.wall_seconds;
  Harvest harvest;
  for (int attempt = 1;; ++attempt) {
    const std::size_t before = harvest.word_pages.size();
    const ChildEnd end = run_confined(
        task, bytes, [&](MessageKind kind, std::string_view payload) { harvest.take(kind, payload); });
    if (end == ChildEnd::finished) return harvest;
    harvest.fault = fault_of(end, task.limits);
    // A page that breaks the parser is left out, and a new child goes on behind it.
    const bool went_on = harvest.word_pages.size() > before;
    if (task.format != Format::pdf || !went_on || attempt == kMostAttempts) return harvest;
    const auto spent = std::chrono::duration_cast<std::chrono::seconds>(Clock::now() - start).count();
    if (end == ChildEnd::output || spent >= wall) return harvest;
    const int broken = harvest.word_pages.back().number + 1;
    harvest.problems.push_back(
        {"page_unreadable", {}, broken, "page " + std::to_string(broken) + " " + harvest.fault->reason});
    harvest.fault.reset();
    task.first_page = broken + 1;
    task.limits.wall_seconds = wall - static_cast<int>(spent);
  }
}

[[noreturn]] void refuse(const std::string& file, const Fault& fault) {
  throw Error(fault.kind, file + ": " + fault.reason, fault.hint);
}

Pages pages_of(Harvest harvest, std::string file, Format format) {
  if (harvest.empty() && harvest.fault) refuse(file, *harvest.fault);
  Pages pages;
  pages.content_type = content_type_of(format);
  pages.problems = std::move(harvest.problems);
  if (harvest.fault)
    pages.problems.push_back({"broken_off", {}, 0, "the rest can't be read: it " + harvest.fault->reason});
  pages.pages = std::move(harvest.pages);
  pages.outline = std::move(harvest.outline);
  for (Page& page : lay_out(harvest.word_pages)) pages.pages.push_back(std::move(page));
  const bool any_text = std::any_of(pages.pages.begin(), pages.pages.end(),
                                    [](const Page& page) { return !page.blocks.empty(); });
  if (!any_text)
    refuse(file, {ErrorKind::unsupported, "holds no text", "a scan has to be read by OCR first"});
  pages.file = std::move(file);
  return pages;
}

Fault fault_of(Format format) {
  switch (format) {
    case Format::empty:
      return {ErrorKind::damaged, "is empty", {}};
    case Format::old_office:
      return {ErrorKind::unsupported, "is an old Office file (.doc, .xls or .ppt)",
              "save it as .docx, .xlsx, .pptx or PDF and add it again"};
    case Format::encrypted_office:
      return {ErrorKind::unsupported, "is locked by a password",
              "save it without a password and add it again"};
    default:
      return {ErrorKind::unsupported, "is " + std::string(name_of(format)), {}};
  }
}

// Reads the members of an archive, and of archives within it.
class ArchiveReading {
public:
  explicit ArchiveReading(const ExtractLimits& limits)
      : limits_(limits), deadline_(Clock::now() + kMembersTime * std::chrono::seconds(limits.wall_seconds)) {}

  // Throws what the first thing that went wrong was, where nothing could be read.
  std::vector<Pages> read(std::string_view bytes, const std::string& file) {
    open(bytes, file, 1);
    if (packs_.empty()) throw Error(first_.kind, first_.reason, first_.hint);
    std::move(problems_.begin(), problems_.end(), std::back_inserter(packs_.front().problems));
    return std::move(packs_);
  }

private:
  using Clock = std::chrono::steady_clock;

  void open(std::string_view bytes, const std::string& file, int depth) {
    ChildTask task{Format::zip, 1, limits_};
    task.limits.output_mb = std::max(limits_.output_mb, kUnpackedMb);
    Harvest archive = harvest(bytes, task);
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

Pages extract_pages(std::string_view bytes, std::string file, const ExtractLimits& limits) {
  const Format format = detect_format(bytes);
  if (!is_read(format)) refuse(file, fault_of(format));
  if (format == Format::zip)
    refuse(file, {ErrorKind::unsupported, "is an archive of several files", "unpack it and add the files"});
  if (format == Format::text)
    return read_text(bytes, std::move(file));  // has no parser that could be attacked
  return pages_of(harvest(bytes, {format, 1, limits}), std::move(file), format);
}

std::vector<Pages> extract_all(std::string_view bytes, std::string file, const ExtractLimits& limits) {
  if (detect_format(bytes) == Format::zip) return ArchiveReading(limits).read(bytes, file);
  std::vector<Pages> all;
  all.push_back(extract_pages(bytes, std::move(file), limits));
  return all;
}

}  // namespace quorate
