#include "server/query/date_offer.h"

#include <catch2/catch.hpp>

#include <string>
#include <utility>
#include <vector>

using namespace quorate;

TEST_CASE("a whole date among the words is offered as a date, unless the query says what it means") {
  const std::vector<std::pair<std::string, std::string>> rows = {
      {"2025-06-12", "date:2025-06-12"},
      {"14 July 2022", "date:2022-07-14"},
      {"budget 12 June 2025", "budget date:2025-06-12"},
      {"12/06/2025 minutes", "date:2025-06-12 minutes"},
      {"\"14 July 2022\"", ""},
      {"date:2025-06-12", ""},
      {"July 2022", ""},
      {"14 July", ""},
      {"2022", ""},
      {"ICB/22/37", ""},
      {"31 February 2022", ""},
      {"", ""},
  };
  for (const auto& [q, offered] : rows) {
    INFO(q);
    CHECK(with_date_as_field(q) == offered);
  }
}
