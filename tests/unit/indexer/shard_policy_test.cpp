#include "indexer/shard_policy.h"

#include <catch2/catch.hpp>

using namespace quorate;

TEST_CASE("shards are merged where they hold too little or are too many") {
  struct Row {
    const char* name;
    std::vector<std::uint64_t> records;
    std::vector<std::size_t> merged;
  };
  const std::vector<Row> rows = {
      {"none", {}, {}},
      {"one, however small", {3}, {}},
      {"a large one and a fresh one", {90'000, 400}, {}},
      {"two fresh ones beside a large one", {400, 90'000, 300}, {0, 2}},
      {"large ones stay as they are", {5000, 90'000, 7000}, {}},
      {"eight large ones are not too many", {9000, 9000, 9000, 9000, 9000, 9000, 9000, 9000}, {}},
      {"of nine the smallest are merged until four are left",
       {90'000, 9001, 9002, 80'000, 9003, 9004, 9005, 70'000, 9006},
       {1, 2, 4, 5, 6, 8}},
      {"an empty one goes with another small one", {0, 10}, {0, 1}},
  };
  for (const Row& row : rows) {
    INFO(row.name);
    CHECK(shards_to_merge(row.records) == row.merged);
  }
}
