// Lets threads through one at a time, in the order of their numbers.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <mutex>

namespace quorate {

class Turnstile {
public:
  // Waits until every lower number has had its turn; ends its own when it goes. Every number from 0 on has to
  // come once, or those after it wait for ever.
  class Turn {
  public:
    Turn(Turnstile& turnstile, std::size_t number) : turnstile_(turnstile) {
      std::unique_lock lock(turnstile_.mutex_);
      turnstile_.moved_.wait(lock, [&] { return turnstile_.next_ == number; });
    }
    ~Turn() {
      const std::lock_guard lock(turnstile_.mutex_);
      ++turnstile_.next_;
      turnstile_.moved_.notify_all();
    }
    Turn(const Turn&) = delete;
    Turn& operator=(const Turn&) = delete;

  private:
    Turnstile& turnstile_;
  };

private:
  std::mutex mutex_;
  std::condition_variable moved_;
  std::size_t next_ = 0;
};

}  // namespace quorate
