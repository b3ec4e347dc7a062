#include "indexer/extract/turned_pages.h"

#include <catch2/catch.hpp>

#include <string>
#include <utility>
#include <vector>

#include "indexer/extract/page_layout.h"
#include "tests/unit/extract/blocks_text.h"

namespace quorate {
namespace {

// "first word" over "second" on a page of 600 by 800, as printed on it turned by so many quarters clockwise.
WordPage page_turned(int quarters) {
  const Box upright[] = {{100, 50, 130, 62}, {136, 50, 160, 62}, {100, 64, 140, 76}};
  const char* texts[] = {"first", "word", "second"};
  WordPage page{1, 600, 800, {}, {}, false};
  if (quarters % 2 == 1) std::swap(page.width, page.height);
  for (int i = 0; i < 3; ++i) {
    const Box& b = upright[i];
    const Box boxes[] = {b,
                         {800 - b.bottom, b.left, 800 - b.top, b.right},
                         {600 - b.right, 800 - b.bottom, 600 - b.left, 800 - b.top},
                         {b.top, 600 - b.right, b.bottom, 600 - b.left}};
    page.words.push_back({texts[i], boxes[quarters], 10, false, true});
  }
  return page;
}

TEST_CASE("a page of turned text is turned upright") {
  const WordPage upright = page_turned(0);
  for (int quarters = 0; quarters < 4; ++quarters) {
    WordPage page = page_turned(quarters);
    turn_page(page, quarters);
    INFO(quarters);
    CHECK(page == upright);
    CHECK(shown(lay_out({page})[0].blocks) == std::vector<std::string>{"first word", "second"});
  }
}

TEST_CASE("many words that stay turned are told, few are not") {
  struct Row {
    int on_first, on_second;
    int told_of;  // page; 0 for nothing
  };
  for (const Row& row : {Row{0, 0, 0}, Row{5, 5, 0}, Row{3, 40, 2}, Row{40, 40, 1}}) {
    std::vector<WordPage> pages(2);
    for (int p = 0; p < 2; ++p) {
      pages[static_cast<std::size_t>(p)].number = p + 1;
      const PageWord turned{"x", {1, 1, 2, 2}, 10, false, false};
      pages[static_cast<std::size_t>(p)].words.assign(
          static_cast<std::size_t>(p == 0 ? row.on_first : row.on_second), turned);
    }
    const auto problem = turned_text(pages);
    CHECK(problem.has_value() == (row.told_of > 0));
    if (problem) CHECK(problem->page == row.told_of);
  }
}

}  // namespace
}  // namespace quorate
