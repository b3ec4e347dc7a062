#include "indexer/outline/reference_sequence.h"

#include <catch2/catch.hpp>

using namespace quorate;

TEST_CASE("damaged references are repaired by their neighbours") {
  struct Case {
    std::string_view name;
    std::vector<std::string> written, repaired;
  };
  const Case cases[] = {
      {"sound ones stay", {"TB/23/041", "TB/23/042"}, {"TB/23/041", "TB/23/042"}},
      {"one between two", {"ICB/22/17", "105/22/10", "ICB/22/19"}, {"ICB/22/17", "ICB/22/18", "ICB/22/19"}},
      {"a ghost beside its good reading",
       {"ICB/22/14", "102,2211", "ICB/22/15"},
       {"ICB/22/14", "ICB/22/14", "ICB/22/15"}},
      {"two in a row", {"AB/1/3", "4815x1", "xx/162", "AB/1/6"}, {"AB/1/3", "AB/1/4", "AB/1/5", "AB/1/6"}},
      {"no room for one reading", {"AB/1/3", "?", "AB/1/9"}, {"AB/1/3", "", "AB/1/9"}},
      {"O for 0", {"TB/23/009", "TB/23/O10"}, {"TB/23/009", "TB/23/010"}},
      {"numbers alone", {"1", "2", "l", "4"}, {"1", "2", "3", "4"}},
      {"leading zeros", {"TB/008", "IB/0O9x", "TB/010"}, {"TB/008", "TB/009", "TB/010"}},
      {"an empty list", {}, {}},
  };
  for (const Case& c : cases) {
    INFO(c.name);
    std::vector<std::string> repaired;
    for (const SequencedReference& reference : repair_reference_sequence(c.written))
      repaired.push_back(reference.repaired);
    CHECK(repaired == c.repaired);
  }
}
