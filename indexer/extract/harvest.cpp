#include "indexer/extract/harvest.h"

#include <chrono>
#include <string>
#include <utility>

#include "analyzers/error.h"

namespace quorate {
namespace {

constexpr int kMostAttempts = 4;  // of a PDF that breaks the parser at some page

void leave_out_hints(Harvest& harvest) {
  harvest.outline.clear();
  harvest.links.clear();
  harvest.problems.push_back(
      {"hints_unread", {}, 0, "its bookmarks and links are left out: reading them met a limit"});
}

}  // namespace

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

void Harvest::take(MessageKind kind, std::string_view payload) {
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
    case MessageKind::link:
      links.push_back(decode_link(payload));
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
    case MessageKind::hinted:
      hinted = true;
      return;
    case MessageKind::finished:
      return;
  }
  throw Error(ErrorKind::damaged, "the parser's process sent what can't be read");
}

Harvest harvest(const SealedBytes& bytes, ChildTask task) {
  using Clock = std::chrono::steady_clock;
  const auto start = Clock::now();
  const int wall = task.limits.wall_seconds;
  Harvest harvest;
  for (int attempt = 1;; ++attempt) {
    const std::size_t before = harvest.word_pages.size();
    const ChildEnd end = run_confined(
        task, bytes, [&](MessageKind kind, std::string_view payload) { harvest.take(kind, payload); });
    if (end == ChildEnd::finished) {
      if (task.format == Format::pdf && !harvest.fault && !harvest.hinted) leave_out_hints(harvest);
      return harvest;
    }
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

}  // namespace quorate
