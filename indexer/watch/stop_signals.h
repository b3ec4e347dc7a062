// SIGTERM and SIGINT, held back so that the work in hand is finished or dropped whole.
#pragma once

#include <csignal>

namespace quorate {

// Make it before any thread is started: threads inherit what is held back.
class StopSignals {
public:
  StopSignals();   // throws Error{internal} where the system refuses
  ~StopSignals();  // takes a signal that came; from then on the next one ends the process
  StopSignals(const StopSignals&) = delete;
  StopSignals& operator=(const StopSignals&) = delete;

  bool raised() const;                            // one has come; from any thread
  int descriptor() const { return descriptor_; }  // readable when one has come

private:
  sigset_t signals_{}, before_{};
  int descriptor_ = -1;
};

}  // namespace quorate
