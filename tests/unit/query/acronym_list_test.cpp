#include "server/query/acronym_list.h"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace quorate;

TEST_CASE("what more packs say an acronym stands for comes first") {
  Analyzer analyzer;
  AcronymList list;
  for (const char* pack :
       {"ED\temergency department\n", "ED\texecutive director\nED\tEmergency Departments\n",
        "ED\texecutive directors\n", "ED\texecutive director\nno tab here\n\t\n"})
    list.add(analyzer, pack);
  CHECK(list.long_forms("ed") == std::vector<std::string>{"executive director", "emergency department"});
  CHECK(list.short_forms(stems_joined(analyzer, "emergency departments")) == std::vector<std::string>{"ed"});
  CHECK(list.long_forms("gp").empty());
  CHECK(list.longest() == 2);
}
