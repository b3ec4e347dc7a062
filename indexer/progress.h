// How far a long job is: a bar on a terminal, a plain line now and then elsewhere.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <mutex>
#include <string>

namespace quorate {

// What the bar says after `seconds`: packs, records, rate, and the time left by the share of bytes done.
struct ProgressState {
  std::size_t packs = 0, all_packs = 0, records = 0;
  std::uint64_t bytes = 0, all_bytes = 0;
  double seconds = 0;
};
std::string progress_line(const ProgressState& state, bool with_bar);

// Thread-safe. Writes to standard error.
class Progress {
public:
  Progress(std::size_t packs, std::uint64_t bytes);
  ~Progress();  // leaves the terminal's line empty

  void done(std::uint64_t bytes, std::size_t records);
  // A line of its own, for messages while the bar stands.
  void clear_line();

private:
  std::mutex mutex_;
  ProgressState state_;
  bool on_terminal_;
  bool line_shown_ = false;
  std::chrono::steady_clock::time_point started_, shown_;
};

}  // namespace quorate
