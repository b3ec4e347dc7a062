#include "server/connection.h"

#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace quorate {
namespace {

constexpr std::size_t kBlock = 4096;
constexpr std::size_t kLongestLine = 1U << 20U;  // a longer one is no address but an attack: no answer
constexpr std::size_t kBesideTarget = 64;        // of a request line: method, version, blanks

}  // namespace

Connection::~Connection() {
  ::shutdown(socket_, SHUT_RDWR);
  ::close(socket_);
}

bool Connection::await(short event, std::chrono::milliseconds most) const {
  pollfd wanted{socket_, event, 0};
  int ready = 0;
  do ready = ::poll(&wanted, 1, static_cast<int>(std::max<std::int64_t>(0, most.count())));
  while (ready < 0 && errno == EINTR);
  return ready > 0;
}

bool Connection::await_request() {
  if (at_ == buffer_.size() && !await(POLLIN, limits_.idle)) return false;
  head_ends_ = Clock::now() + limits_.head;
  left_ = kLongestLine;
  return true;
}

// More bytes behind those read already; false where none come in time.
bool Connection::fill() {
  if (!await(POLLIN, std::chrono::duration_cast<std::chrono::milliseconds>(head_ends_ - Clock::now())))
    return false;
  buffer_.resize(kBlock);
  at_ = 0;
  const ssize_t got = ::recv(socket_, buffer_.data(), buffer_.size(), 0);
  buffer_.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
  return got > 0;
}

bool Connection::readable() {
  return at_ < buffer_.size() ||
         await(POLLIN, std::chrono::duration_cast<std::chrono::milliseconds>(head_ends_ - Clock::now()));
}

bool Connection::writable() const { return await(POLLOUT, limits_.write); }

long Connection::read(char* into, std::size_t most) {
  if (left_ == 0 || (at_ == buffer_.size() && !fill())) return -1;
  const std::size_t size = std::min({most, buffer_.size() - at_, left_});
  std::memcpy(into, buffer_.data() + at_, size);
  at_ += size;
  left_ -= size;
  return static_cast<long>(size);
}

long Connection::write(const char* from, std::size_t size) const {
  return writable() ? ::send(socket_, from, size, MSG_NOSIGNAL) : -1;
}

RequestLine Connection::read_request_line() {
  const std::size_t kept = limits_.target_bytes + kBesideTarget;
  std::string line;
  for (char byte = 0; byte != '\n';) {
    if (read(&byte, 1) != 1) return {};
    if (line.size() <= kept) line.push_back(byte);  // the rest of one too long is passed over
  }
  left_ = limits_.head_bytes;
  while (line.ends_with('\n') || line.ends_with('\r')) line.pop_back();
  const std::size_t first = line.find(' ');
  if (line.size() > kept) {
    if (first > kBesideTarget) return {line.substr(0, kBesideTarget), {}, {}};
    return {line.substr(0, first), line.substr(first + 1), "HTTP/1.1"};
  }
  const std::size_t last = line.rfind(' ');
  if (first == std::string::npos || line.find(' ', first + 1) != last)
    return {line.substr(0, kBlock), {}, {}};
  return {line.substr(0, first), line.substr(first + 1, last - first - 1), line.substr(last + 1)};
}

}  // namespace quorate
