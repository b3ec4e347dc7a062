#include "indexer/progress.h"

#include <unistd.h>

#include <algorithm>
#include <cmath>

namespace quorate {
namespace {

using std::chrono::steady_clock;

constexpr auto kBetweenFrames = std::chrono::milliseconds(100);
constexpr auto kBetweenLines = std::chrono::seconds(10);
constexpr std::size_t kBarWidth = 24;

std::string duration(double seconds) {
  const auto whole = std::lround(seconds);
  char text[32];
  if (whole >= 3600)
    std::snprintf(text, sizeof text, "%ld:%02ld:%02ld", whole / 3600, whole / 60 % 60, whole % 60);
  else
    std::snprintf(text, sizeof text, "%ld:%02ld", whole / 60, whole % 60);
  return text;
}

std::string bar(double share) {
  const auto full = static_cast<std::size_t>(share * static_cast<double>(kBarWidth));
  return "[" + std::string(full, '#') + std::string(kBarWidth - full, '.') + "] ";
}

}  // namespace

std::string progress_line(const ProgressState& state, bool with_bar) {
  const double share =
      state.all_bytes == 0
          ? 0
          : std::min(1.0, static_cast<double>(state.bytes) / static_cast<double>(state.all_bytes));
  std::string line = with_bar ? bar(share) : std::string();
  line += std::to_string(state.packs) + " of " + std::to_string(state.all_packs) + " packs, " +
          std::to_string(state.records) + " records";
  if (state.seconds <= 0) return line;
  char rate[48];
  std::snprintf(rate, sizeof rate, ", %.0f records/s", static_cast<double>(state.records) / state.seconds);
  line += rate;
  if (share > 0 && state.packs < state.all_packs)
    line += ", " + duration(state.seconds / share - state.seconds) + " left";
  return line;
}

Progress::Progress(std::size_t packs, std::uint64_t bytes)
    : on_terminal_(::isatty(STDERR_FILENO) == 1), started_(steady_clock::now()), shown_(started_) {
  state_.all_packs = packs;
  state_.all_bytes = bytes;
}

Progress::~Progress() { clear_line(); }

void Progress::done(std::uint64_t bytes, std::size_t records) {
  const std::lock_guard guard(mutex_);
  ++state_.packs;
  state_.bytes += bytes;
  state_.records += records;
  const auto now = steady_clock::now();
  if (now - shown_ <
      (on_terminal_ ? steady_clock::duration(kBetweenFrames) : steady_clock::duration(kBetweenLines)))
    return;
  shown_ = now;
  state_.seconds = std::chrono::duration<double>(now - started_).count();
  const std::string line = progress_line(state_, on_terminal_);
  if (on_terminal_)
    std::fprintf(stderr, "\r\033[K%s", line.c_str());
  else
    std::fprintf(stderr, "%s\n", line.c_str());
  line_shown_ = on_terminal_;
}

void Progress::clear_line() {
  const std::lock_guard guard(mutex_);
  if (line_shown_) std::fputs("\r\033[K", stderr);
  line_shown_ = false;
}

}  // namespace quorate
