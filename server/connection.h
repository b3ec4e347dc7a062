// A client's connection: bytes in and out, none of them awaited for longer than allowed, and the request
// line.
#pragma once

#include <chrono>
#include <string>
#include <string_view>

namespace quorate {

// "GET /search?q=x HTTP/1.1" in its parts. Where it has not three of them, `method` is all of it. A target
// longer than the limit is cut to something longer than the limit.
struct RequestLine {
  std::string method, target, version;
};

class Connection {
public:
  struct Limits {
    std::chrono::milliseconds idle{1000};    // before a request begins
    std::chrono::milliseconds head{10'000};  // from the first byte of a request to the end of its head
    std::chrono::milliseconds write{10'000};
    std::size_t target_bytes = 8000;
    std::size_t head_bytes = 65'536;  // behind the request line
  };

  // Takes the socket over: it is closed with the object.
  Connection(int socket, Limits limits) : socket_(socket), limits_(limits) {}
  ~Connection();
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  // Whether a request begins within the idle time. Time and bytes of its head count from here.
  bool await_request();
  // Empty where the client stops in the midst of it, or it has no end.
  RequestLine read_request_line();

  bool readable();
  bool writable() const;
  // As recv and send: 0 or less where nothing more can be had or given.
  long read(char* into, std::size_t most);
  long write(const char* from, std::size_t size) const;
  int socket() const { return socket_; }

private:
  using Clock = std::chrono::steady_clock;
  bool await(short event, std::chrono::milliseconds most) const;
  bool fill();

  int socket_;
  Limits limits_;
  Clock::time_point head_ends_{};
  std::size_t left_ = 0;  // bytes that the head may still have
  std::string buffer_;
  std::size_t at_ = 0;
};

}  // namespace quorate
