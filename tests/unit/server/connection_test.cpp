#include "server/connection.h"

#include <catch2/catch.hpp>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <chrono>
#include <string>
#include <thread>

using namespace quorate;
using namespace std::chrono_literals;

namespace {

// Both ends of a line: ours, and the client's.
struct Ends {
  Ends() { REQUIRE(::socketpair(AF_UNIX, SOCK_STREAM, 0, both.data()) == 0); }
  ~Ends() { ::close(both[1]); }
  int ours() const { return both[0]; }  // a Connection closes it
  int client() const { return both[1]; }
  std::array<int, 2> both{};
};

}  // namespace

TEST_CASE("a client that reads nothing, or too slowly, does not hold an answer for long") {
  const std::string answer(8'000'000, 'x');
  const bool reads_slowly = GENERATE(false, true);
  const Ends ends;
  Connection connection(ends.ours(), {.write = 300ms, .grace = 200ms, .least_rate = 20'000'000});
  std::atomic<bool> over = false;
  std::thread client([&] {
    std::string buffer(4096, ' ');
    while (reads_slowly && !over && ::recv(ends.client(), buffer.data(), buffer.size(), 0) > 0)
      std::this_thread::sleep_for(2ms);
  });
  const auto start = std::chrono::steady_clock::now();
  connection.begin_answer();
  CHECK_FALSE(connection.write(answer.data(), answer.size()));
  CHECK(connection.broken());
  CHECK_FALSE(connection.write("x", 1));
  CHECK(std::chrono::steady_clock::now() - start < 5s);
  over = true;
  ::shutdown(ends.ours(), SHUT_RDWR);
  client.join();
}

TEST_CASE("an answer goes out whole to whoever reads it, however large it is") {
  const std::string answer(3'000'000, 'x');
  const Ends ends;
  std::size_t got_all = 0;
  std::thread client([&] {
    std::string buffer(65'536, ' ');
    for (ssize_t got = 0;
         got_all < answer.size() && (got = ::recv(ends.client(), buffer.data(), buffer.size(), 0)) > 0;)
      got_all += static_cast<std::size_t>(got);
  });
  Connection connection(ends.ours(), {});
  connection.begin_answer();
  CHECK(connection.write(answer.data(), answer.size()));
  client.join();
  CHECK(got_all == answer.size());
}

TEST_CASE("a wait for the next request ends with the server, or with the time it may take") {
  const Ends ends;
  Connection connection(ends.ours(), {.idle = 50ms});
  CHECK_FALSE(connection.await_request([] { return false; }));
  CHECK_FALSE(connection.await_request([] { return true; }));
  REQUIRE(::send(ends.client(), "GET", 3, 0) == 3);
  CHECK(connection.await_request([] { return false; }));
}
