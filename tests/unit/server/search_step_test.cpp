#include "server/search_step.h"

#include <catch2/catch.hpp>

using namespace quorate;

TEST_CASE("a step leads to a search of this site with the words put in again, and nowhere else") {
  struct Row {
    std::string to, q, location;
  };
  const Row rows[] = {
      {"/search?kind=decision&page=2", "bed capacity", "/search?q=bed+capacity&kind=decision&page=2"},
      {"/search", "\xE5\x8C\xBB", "/search?q=%E5%8C%BB"},
      {"/api/v1/actions.csv?from=2024-01", "a&b=c", "/api/v1/actions.csv?q=a%26b%3Dc&from=2024-01"},
      {"//elsewhere.example/search", "x", ""},
      {"https://elsewhere.example", "x", ""},
      {"/metrics", "x", ""},
      {"/search?kind=a\r\nSet-Cookie: b", "x", ""},
      {"/search?kind=a#b", "x", ""},
      {"", "x", ""},
  };
  for (const Row& row : rows) {
    INFO(row.to);
    const auto step = search_step({{"q", row.q}, {"to", row.to}});
    REQUIRE(step.has_value() == !row.location.empty());
    if (!step) continue;
    CHECK(step->status == 303);
    CHECK(step->headers == std::vector<std::pair<std::string, std::string>>{{"Location", row.location}});
  }
}
