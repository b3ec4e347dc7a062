#include "indexer/status_text.h"

#include <catch2/catch.hpp>

using namespace quorate;

namespace {

PackInfo pack_with(const std::string& id, int records, std::size_t problems) {
  PackInfo pack;
  pack.id = id;
  pack.records = records;
  pack.text_quality = 1;
  pack.problems.assign(problems, Problem{"notation", {}, 1, "x"});
  return pack;
}

CollectionFigures side_with(Visibility side, const std::vector<PackInfo>& packs) {
  CollectionFigures figures;
  figures.side = side;
  figures.packs = packs;
  for (const PackInfo& pack : packs) {
    figures.records += static_cast<std::size_t>(pack.records);
    figures.problems += pack.problems.size();
  }
  return figures;
}

std::size_t times(const std::string& text, const std::string& part) {
  std::size_t count = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
  return count;
}

}  // namespace

TEST_CASE("a pack that is restricted in part is listed once, and its problems count once") {
  IndexStatus status;
  status.sides = {
      side_with(Visibility::open, {pack_with("harbour-2024", 40, 3), pack_with("mill-2024", 9, 0)}),
      side_with(Visibility::restricted, {pack_with("harbour-2024", 2, 3), pack_with("quay-2024", 5, 1)})};
  note_shared_packs(status.sides[0], status.sides[1]);
  CHECK(status.sides[0].problems == 3);
  CHECK(status.sides[1].problems == 1);
  const std::string text = status_text(status, true);
  CHECK(times(text, "  harbour-2024: ") == 1);
  CHECK(times(text, "3 problems: 3 notation; 2 records restricted\n") == 1);
  CHECK(times(text, "  mill-2024: ") == 1);
  CHECK(times(text, "  quay-2024: ") == 1);
  CHECK(times(text, "1 pack is public in part: see above\n") == 1);
}
