#include "server/request_head.h"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace quorate;

namespace {

int refused(const std::string& bytes) {
  const auto refusal = check_head(bytes);
  return refusal ? refusal->status : 0;
}

std::string range_of(const std::string& header, std::size_t size) {
  const auto range = read_range(header, size);
  return range ? std::to_string(range->begin) + "+" + std::to_string(range->length) : "whole";
}

}  // namespace

TEST_CASE("a head that two readers could take for two things is refused") {
  struct Row {
    std::string bytes;
    int status;  // 0: taken
  };
  const std::string get = "GET / HTTP/1.1\r\nHost: a\r\n";
  const std::vector<Row> rows = {
      {get + "\r\n", 0},
      {"HEAD /x?q=%20 HTTP/1.1\r\nhost: [::1]:8080\r\nX-Y_z:\r\n\r\n", 0},
      {"GET / HTTP/1.0\r\n\r\n", 0},
      {get + "Content-Length: 0\r\n\r\n", 0},
      {get + "Accept: a,\tb\r\nCookie: caf\xC3\xA9\r\n\r\n", 0},
      {"GET /caf\xC3\xA9 HTTP/1.1\r\nHost: a\r\n\r\n", 0},
      // The request line.
      {"", 400},
      {"\r\n", 400},
      {"GET /\r\n\r\n", 400},
      {"GET  / HTTP/1.1\r\nHost: a\r\n\r\n", 400},
      {"GET / / HTTP/1.1\r\nHost: a\r\n\r\n", 400},
      {" GET / HTTP/1.1\r\nHost: a\r\n\r\n", 400},
      {"G\tET / HTTP/1.1\r\nHost: a\r\n\r\n", 400},
      {"GET /\ta HTTP/1.1\r\nHost: a\r\n\r\n", 400},
      {std::string("GET /\0 HTTP/1.1\r\nHost: a\r\n\r\n", 28), 400},
      {"GET / HTTP/1.1 \r\nHost: a\r\n\r\n", 400},
      {"GET / http/1.1\r\nHost: a\r\n\r\n", 400},
      {"GET / HTTP/11\r\nHost: a\r\n\r\n", 400},
      {"GET / HTTP/3.0\r\nHost: a\r\n\r\n", 505},
      {"PRI * HTTP/2.0\r\n\r\n", 505},
      {"get / HTTP/1.1\r\nHost: a\r\n\r\n", 405},
      {"FOO /x HTTP/1.1\r\nHost: a\r\n\r\n", 405},
      {"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\n", 405},
      {"GET /" + std::string(32'000, 'a') + " HTTP/1.1\r\nHost: a\r\n\r\n", 414},
      {"GET /" + std::string(33'000, 'a') + "\n\r\n", 414},
      // Ends of lines.
      {"GET / HTTP/1.1\nHost: a\n\n", 400},
      {"GET / HTTP/1.1\r\nHost: a\n\r\n", 400},
      {"GET / HTTP/1.1\r\nHost: a\r\n\n", 400},
      {"GET / HTTP/1.1\r\nHost: a\rContent-Length: 5\r\n\r\n", 400},
      {get + "X: " + std::string(100, 'x'), 431},
      // Bodies.
      {get + "Content-Length: 30\r\n\r\n", 400},
      {get + "Content-Length: 0\r\nContent-Length: 30\r\n\r\n", 400},
      {get + "Content-Length: 0\r\ncontent-length: 0\r\n\r\n", 400},
      {get + "Content-Length: 0, 30\r\n\r\n", 400},
      {get + "Content-Length: +0\r\n\r\n", 400},
      {get + "Content-Length: 00\r\n\r\n", 400},
      {get + "Content-Length:\r\n\r\n", 400},
      {get + "Content-Length : 30\r\n\r\n", 400},
      {get + "Transfer-Encoding: chunked\r\n\r\n", 400},
      {get + "transfer-encoding:\r\n\r\n", 400},
      {get + "Expect: 100-continue\r\n\r\n", 417},
      {get + "Expect: other\r\n\r\n", 417},
      // Headers.
      {get + "foo\r\n\r\n", 400},
      {get + ": foo\r\n\r\n", 400},
      {get + "X Y: foo\r\n\r\n", 400},
      {get + " X: foo\r\n\r\n", 400},
      {get + "X: foo\r\n\tbar\r\n\r\n", 400},
      {get + "X: \x01\r\n\r\n", 400},
      {"GET / HTTP/1.1\r\n\r\n", 400},
      {"GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n", 400},
      {"GET / HTTP/1.0\r\nHost: a\r\nHost: b\r\n\r\n", 400},
      {"GET / HTTP/1.1\r\nHost: a, b\r\n\r\n", 400},
      {"GET / HTTP/1.1\r\nHost: a/b\r\n\r\n", 400},
      {"GET / HTTP/1.1\r\nHost: a@b\r\n\r\n", 400},
  };
  for (const auto& [bytes, status] : rows) {
    INFO(bytes.substr(0, 200));
    CHECK(refused(bytes) == status);
    CHECK(read_head(bytes).refusal.has_value() == (status != 0));
  }
}

TEST_CASE("a head is read into its parts") {
  const RequestHead head =
      read_head("GET /a?b HTTP/1.1\r\nHost: a\r\nACCEPT:  text/html \r\nAccept: x\r\nX:\r\n\r\n");
  CHECK(head.method == "GET");
  CHECK(head.target == "/a?b");
  CHECK(head.header("accept") == "text/html");
  CHECK(head.header("x").empty());
  CHECK(head.header("range").empty());
  CHECK_FALSE(head.closes);
  const RequestHead refused = read_head("POST /api/x HTTP/1.1\r\nHost: a\r\n\r\n");
  CHECK(refused.method == "POST");
  CHECK(refused.target == "/api/x");
}

TEST_CASE("a connection closes where the client says so, or can't say otherwise") {
  const std::vector<std::pair<std::string, bool>> rows = {
      {"HTTP/1.1\r\n", false},
      {"HTTP/1.1\r\nConnection: keep-alive\r\n", false},
      {"HTTP/1.1\r\nConnection: closed\r\n", false},
      {"HTTP/1.1\r\nConnection: Close\r\n", true},
      {"HTTP/1.1\r\nConnection: te , close\r\n", true},
      {"HTTP/1.1\r\nConnection: te\r\nConnection: close\r\n", true},
      {"HTTP/1.0\r\n", true},
  };
  for (const auto& [rest, closes] : rows)
    CHECK(read_head("GET / " + rest + "Host: a\r\n\r\n").closes == closes);
}

TEST_CASE("one range of a file is given, any other header means the whole") {
  struct Row {
    std::string header;
    std::string expected;
  };
  const std::vector<Row> rows = {
      {"bytes=0-0", "0+1"},    {"bytes=2-4", "2+3"},       {"bytes=2-", "2+8"},
      {"bytes=2-100", "2+8"},  {"bytes=-3", "7+3"},        {"bytes=-100", "0+10"},
      {"bytes=-0", "10+0"},    {"bytes=10-", "10+0"},      {"bytes=10-20", "10+0"},
      {"", "whole"},           {"bytes", "whole"},         {"bytes=", "whole"},
      {"bytes=-", "whole"},    {"bytes=a-b", "whole"},     {"bytes=4-2", "whole"},
      {"bytes=1-x", "whole"},  {"bytes=0-1,3-4", "whole"}, {"lines=0-1", "whole"},
      {"bytes=--5", "whole"},  {"bytes=1--5", "whole"},    {"bytes=0-99999999999999999999", "whole"},
      {"bytes= 0-1", "whole"},
  };
  for (const auto& [header, expected] : rows) {
    INFO(header);
    CHECK(range_of(header, 10) == expected);
  }
  CHECK(range_of("bytes=0-1", 0) == "whole");
}
