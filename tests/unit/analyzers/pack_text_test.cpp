#include "analyzers/pack_text.h"

#include <catch2/catch.hpp>

#include "analyzers/error.h"

using namespace quorate;

namespace {

PackText sample() {
  PackText text;
  text.text = "Agenda\nMinutes of the last meeting\nAction log";
  text.origins = {{0, {1, 1}, 1}, {7, {3, 4}, 1}, {35, {9, 9}, 2}};
  text.printed_pages = {"", "ii"};
  return text;
}

}  // namespace

TEST_CASE("the text of a pack is read back with the way to its source") {
  const std::string bytes = encode(sample());
  const PackTextView view(bytes);
  CHECK(view.text() == sample().text);
  CHECK(view.text(Span{7, 14}) == "Minutes");
  CHECK(view.text(std::vector<Span>{{0, 6}, {35, 45}}) == "Agenda\nAction log");
  CHECK(view.lines_of({7, 40}) == LineRange{3, 9});
  CHECK(view.page_of({36, 40}) == 2);
  CHECK(view.printed_page(2) == "ii");
  CHECK(view.printed_page(3).empty());
}

TEST_CASE("spans beyond the text are cut to what there is") {
  const std::string bytes = encode(sample());
  const PackTextView view(bytes);
  CHECK(view.text(Span{35, 999}) == "Action log");
  CHECK(view.text(Span{999, 1200}).empty());
}

TEST_CASE("a stored text that was cut short is refused at every length") {
  const std::string bytes = encode(sample());
  for (std::size_t length = 0; length < bytes.size(); ++length) {
    INFO("length " << length);
    CHECK_THROWS_AS(PackTextView(std::string_view(bytes).substr(0, length)), Error);
  }
}
