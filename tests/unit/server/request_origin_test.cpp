#include "server/request_origin.h"

#include <catch2/catch.hpp>

#include <string>
#include <utility>
#include <vector>

using namespace quorate;

TEST_CASE("a site stands where its base_url says, else at the plain host asked") {
  const std::vector<std::pair<std::string, std::string>> rows = {
      {"boards.example.org", "http://boards.example.org"},
      {"localhost:8080", "http://localhost:8080"},
      {"10.0.0.7", "http://10.0.0.7"},
      {"[2001:db8::1]:8080", "http://[2001:db8::1]:8080"},
      {"", ""},
      {"a.example/x", ""},
      {"a.example\"><script>", ""},
      {"user@a.example", ""},
      {"a.example:", ""},
      {"a.example:80x", ""},
      {"a.example:123456", ""},
      {"a..example", ""},
      {"-a.example", ""},
      {"a.example, b.example", ""},
      {"[::1", ""},
      {"[::1]x", ""},
      {"[]:1", ""},
      {":8080", ""},
      {std::string(254, 'a'), ""},
  };
  for (const auto& [host, origin] : rows) {
    INFO(host);
    CHECK(request_origin("", host) == origin);
    CHECK(request_origin("https://set.example", host) == "https://set.example");
  }
}
