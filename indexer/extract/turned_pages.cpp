#include "indexer/extract/turned_pages.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

namespace quorate {
namespace {

constexpr std::ptrdiff_t kManyWords = 20;  // of a page

// The box once the page was turned by a quarter counter-clockwise; `width` is the page's before.
Box turned(const Box& box, float width) { return {box.top, width - box.right, box.bottom, width - box.left}; }

}  // namespace

void turn_page(WordPage& page, int quarters) {
  for (; quarters > 0; --quarters) {
    for (PageWord& word : page.words) word.box = turned(word.box, page.width);
    std::swap(page.width, page.height);
  }
}

std::optional<Problem> turned_text(const std::vector<WordPage>& pages) {
  int first = 0;
  std::ptrdiff_t words = 0, count = 0;
  for (const WordPage& page : pages) {
    const auto found = std::ranges::count(page.words, false, &PageWord::upright);
    if (found < kManyWords) continue;
    if (first == 0) first = page.number;
    words += found;
    ++count;
  }
  if (first == 0) return std::nullopt;
  return Problem{"turned_text",
                 {},
                 first,
                 std::to_string(words) + " words on " + std::to_string(count) +
                     (count == 1 ? " page" : " pages") + " are turned on their side and were left out"};
}

}  // namespace quorate
