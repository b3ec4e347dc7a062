#include "indexer/line_ranges.h"

#include <catch2/catch.hpp>

using namespace quorate;

TEST_CASE("a range is touched where it shares a line with one of the ranges") {
  LineRanges ranges;
  for (const LineRange& range : {LineRange{40, 50}, {10, 30}, {12, 14}, {0, 0}, {60, 0}}) ranges.add(range);
  ranges.sort();
  struct Row {
    LineRange asked;
    bool touched;
  };
  const Row rows[] = {
      {{1, 9}, false},   {{1, 10}, true},   {{20, 22}, true},  // within the long one, past the short
      {{31, 39}, false}, {{31, 40}, true},  {{50, 55}, true}, {{51, 59}, false},
      {{60, 60}, true},  {{61, 99}, false}, {{0, 0}, false}};
  for (const Row& row : rows) {
    INFO(row.asked.first << " to " << row.asked.last);
    CHECK(ranges.touch(row.asked) == row.touched);
  }
}
