#include "indexer/progress.h"

#include <catch2/catch.hpp>

using namespace quorate;

TEST_CASE("progress tells packs, records, rate and the time left") {
  struct Row {
    ProgressState state;
    bool bar;
    const char* line;
  };
  const std::vector<Row> rows = {
      {{0, 10, 0, 0, 1000, 0}, false, "0 of 10 packs, 0 records"},
      {{5, 10, 900, 250, 1000, 30}, false, "5 of 10 packs, 900 records, 30 records/s, 1:30 left"},
      {{10, 10, 900, 1000, 1000, 30}, false, "10 of 10 packs, 900 records, 30 records/s"},
      {{1, 4, 10, 500, 1000, 1},
       true,
       "[############............] 1 of 4 packs, 10 records, 10 records/s, 0:01 left"},
      {{1, 1000, 10, 1, 10000, 1}, false, "1 of 1000 packs, 10 records, 10 records/s, 2:46:39 left"},
  };
  for (const Row& row : rows) CHECK(progress_line(row.state, row.bar) == row.line);
}
