#include "server/connection.h"

#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

namespace quorate {
namespace {

using std::chrono::milliseconds;

constexpr std::size_t kBlock = 4096;
constexpr std::size_t kLongestLine = 1U << 20U;  // a longer one is no address but an attack: no answer
constexpr std::size_t kBesideTarget = 64;        // of a request line: method, version, blanks
constexpr milliseconds kBetweenLooks{200};       // for whether the server ends

bool is_blank_line(std::string_view line) { return line == "\r\n" || line == "\n"; }

}  // namespace

Connection::~Connection() {
  ::shutdown(socket_, SHUT_RDWR);
  ::close(socket_);
}

bool Connection::await(short event, Clock::time_point until) const {
  pollfd wanted{socket_, event, 0};
  int ready = 0;
  do {
    const auto left = std::chrono::ceil<milliseconds>(until - Clock::now());
    ready = ::poll(&wanted, 1, static_cast<int>(std::max<std::int64_t>(0, left.count())));
  } while (ready < 0 && errno == EINTR);
  return ready > 0;
}

bool Connection::await_request(const std::function<bool()>& ended) {
  const auto idle_ends = Clock::now() + limits_.idle;
  for (bool begun = at_ < buffer_.size(); !begun;) {
    const auto now = Clock::now();
    if (now >= idle_ends || ended()) return false;
    begun = await(POLLIN, std::min(idle_ends, now + kBetweenLooks));
  }
  head_ends_ = Clock::now() + limits_.head;
  return true;
}

// More bytes behind those read already; false where none come in time.
bool Connection::fill() {
  if (!await(POLLIN, head_ends_)) return false;
  buffer_.resize(kBlock);
  at_ = 0;
  const ssize_t got = ::recv(socket_, buffer_.data(), buffer_.size(), 0);
  buffer_.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
  return got > 0;
}

bool Connection::next(char& byte) {
  if (at_ == buffer_.size() && !fill()) return false;
  byte = buffer_[at_++];
  return true;
}

std::string Connection::read_head() {
  const std::size_t kept = limits_.target_bytes + kBesideTarget;
  std::string head;
  std::size_t seen = 0;
  for (char byte = 0; byte != '\n';) {
    if (++seen > kLongestLine || !next(byte)) return {};
    if (seen <= kept || byte == '\n') head.push_back(byte);  // the rest of one too long is passed over
  }
  const std::size_t most = head.size() + limits_.head_bytes;
  std::size_t line = is_blank_line(head) ? 0 : head.size();
  while (!is_blank_line(std::string_view(head).substr(line)) && head.size() < most) {
    if (head.ends_with('\n')) line = head.size();
    char byte = 0;
    if (!next(byte)) return {};
    head.push_back(byte);
  }
  return head;
}

void Connection::begin_answer() {
  answer_began_ = Clock::now();
  written_ = 0;
}

Connection::Clock::time_point Connection::write_ends() const {
  const auto due = milliseconds(written_ * 1000 / std::max<std::size_t>(1, limits_.least_rate));
  return std::min(Clock::now() + limits_.write, answer_began_ + limits_.grace + due);
}

bool Connection::write(const char* from, std::size_t size) {
  while (size > 0 && !broken_) {
    const auto until = write_ends();
    broken_ = Clock::now() >= until || !await(POLLOUT, until);
    if (broken_) break;
    const ssize_t gone = ::send(socket_, from, size, MSG_NOSIGNAL | MSG_DONTWAIT);
    if (gone < 0 && (errno == EINTR || errno == EAGAIN)) continue;
    broken_ = gone <= 0;
    if (broken_) break;
    from += gone;
    size -= static_cast<std::size_t>(gone);
    written_ += static_cast<std::size_t>(gone);
  }
  return !broken_;
}

void Connection::end() {
  constexpr std::size_t kMost = 1U << 20U;
  if (broken_ || ::shutdown(socket_, SHUT_WR) != 0) return;
  const auto until = Clock::now() + limits_.linger;
  char passed_over[kBlock];
  for (std::size_t seen = 0; seen < kMost && await(POLLIN, until);) {
    const ssize_t got = ::recv(socket_, passed_over, sizeof passed_over, 0);
    if (got <= 0) return;
    seen += static_cast<std::size_t>(got);
  }
}

}  // namespace quorate
