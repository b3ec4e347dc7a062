// A client's connection: bytes in and out, none of them awaited for longer than allowed.
#pragma once

#include <chrono>
#include <functional>
#include <string>

#include "server/request_head.h"

namespace quorate {

class Connection {
public:
  struct Limits {
    std::chrono::milliseconds idle{6000};     // before a request begins
    std::chrono::milliseconds head{10'000};   // from the first byte of a request to the end of its head
    std::chrono::milliseconds write{10'000};  // for any byte of an answer to be taken
    // An answer may take this long, and from then on must have gone out at this rate.
    std::chrono::milliseconds grace{20'000};
    std::size_t least_rate = 16'384;  // bytes a second
    std::chrono::milliseconds linger{500};
    std::size_t target_bytes = kMaxTarget;
    std::size_t head_bytes = 65'536;  // behind the request line
  };

  // Takes the socket over: it is closed with the object.
  Connection(int socket, Limits limits) : socket_(socket), limits_(limits) {}
  ~Connection();
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  // Whether a request begins within the idle time, and before `ended` is true. Time and bytes of its head
  // count from here.
  bool await_request(const std::function<bool()>& ended);
  // The head with its blank line, as it came. A request line with a longer target than the limit is cut, its
  // end with it; a head of more bytes than the limit lacks its blank line. Empty where the client stops in
  // the midst of it, or its first line has no end.
  std::string read_head();

  void begin_answer();
  // Whether all of it went out in time. Where not, nothing more does: the connection is over.
  bool write(const char* from, std::size_t size);
  bool broken() const { return broken_; }

  // Says that no more is answered, and passes over what still comes for a short time: bytes that nobody read
  // would take the last answer from the client (RFC 9112, 9.6).
  void end();

private:
  using Clock = std::chrono::steady_clock;
  bool await(short event, Clock::time_point until) const;
  bool fill();
  bool next(char& byte);
  Clock::time_point write_ends() const;

  int socket_;
  Limits limits_;
  Clock::time_point head_ends_{};
  std::string buffer_;
  std::size_t at_ = 0;
  Clock::time_point answer_began_{};
  std::size_t written_ = 0;  // of the answer
  bool broken_ = false;
};

}  // namespace quorate
