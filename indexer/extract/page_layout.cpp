#include "indexer/extract/page_layout.h"

#include <cmath>

namespace quorate {

std::vector<Page> lay_out(const std::vector<WordPage>& pages) {
  std::vector<Page> laid;
  for (const WordPage& words : pages) {
    Page page;
    page.number = words.number;
    page.printed = words.label;
    float baseline = -1;
    for (const Word& word : words.words) {
      if (page.blocks.empty() || std::abs(word.box.bottom - baseline) > 2) {
        page.blocks.push_back({});
        page.blocks.back().indent = static_cast<int>(word.box.left);
      } else {
        page.blocks.back().text += ' ';
      }
      page.blocks.back().text += word.text;
      baseline = word.box.bottom;
    }
    laid.push_back(std::move(page));
  }
  return laid;
}

}  // namespace quorate
