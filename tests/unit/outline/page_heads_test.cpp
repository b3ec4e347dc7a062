#include "indexer/outline/page_heads.h"

#include <catch2/catch.hpp>

#include <string_view>

using namespace quorate;

TEST_CASE("marks of one series have one shape, and numbers that mark no paper have none") {
  struct Row {
    std::string_view mark, shape;
  };
  for (const Row& row :
       {Row{"24.077", "0.0"}, Row{"P-5", "A-0"}, Row{"HB/24/7", "A/0/0"}, Row{"C1", "A0"}, Row{"7", ""},
        Row{"3rd", ""}, Row{"12.03.2024", ""}, Row{"Board", ""}, Row{"5-", ""}}) {
    INFO(row.mark);
    CHECK(mark_shape(row.mark) == row.shape);
  }
}

TEST_CASE("what is stamped behind a mark is no part of the head") {
  CHECK(without_stamp("Harbour Board HB-44 CONFIDENTIAL") == "Harbour Board HB-44");
  CHECK(without_stamp("Harbour Board HB-44 NOT FOR PUBLICATION") == "Harbour Board HB-44");
  CHECK(without_stamp("HARBOUR BOARD") == "HARBOUR BOARD");
}
