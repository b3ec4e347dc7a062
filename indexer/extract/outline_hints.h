// The format's own hints at where the parts of a pack begin, made fit to be used: one clean line each.
#pragma once

#include <vector>

#include "indexer/extract/pages.h"
#include "indexer/extract/words.h"

namespace quorate {

// The bookmarks as they come, then a hint for each link, with the text that it lies on. Links beside or right
// under each other that lead to one page are one, so long as no number opens the lower: they are the lines of
// one title. What has no text, or leads to no page of these, is left out. `pages` ascend by number.
std::vector<OutlineHint> outline_of(const std::vector<OutlineHint>& bookmarks,
                                    const std::vector<PageLink>& links, const std::vector<WordPage>& pages);

}  // namespace quorate
