#include "indexer/outline/title_damage.h"

#include <catch2/catch.hpp>

#include "indexer/extract/text_reader.h"

using namespace quorate;

TEST_CASE("a title is damaged where its words are misread words of the pack") {
  const CleanText text = clean(
      read_text("The harbour committee met.\n\nThe committee saw the harbour wall.\n\nThe harbour and its "
                "committee need money.\n\nWorks at Pennaquill go on.\n",
                "pack.txt"));
  const RowFaces rows(text);
  const PackWords pack(rows);
  const struct {
    const char* title;
    bool damaged;
  } cases[] = {
      {"Report of the harbour committee", false},
      {"Harbour comnittee", true},                 // one letter changed
      {"Harrbour wall", true},                     // one put in
      {"Harbour committee at Pennaquill", false},  // a name that stands once
      {"Prelimsess andesque harbour", true},       // two scraps
  };
  for (const auto& c : cases) {
    INFO(c.title);
    CHECK(pack.is_damaged(c.title) == c.damaged);
  }
}
