// Reading order from word boxes: columns by their gutters, table rows by baseline, running heads by
// repetition.
#pragma once

#include <vector>

#include "indexer/extract/pages.h"
#include "indexer/extract/words.h"

namespace quorate {

// All pages of one file together: what is a running head shows only over many. Pure; any boxes are taken.
std::vector<Page> lay_out(const std::vector<WordPage>& pages);

}  // namespace quorate
