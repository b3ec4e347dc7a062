// Where a PDF's bookmarks and its links lead: the one home of qpdf, as poppler's C++ interface tells
// bookmarks without their pages, and no links. Runs in the parser's process.
#pragma once

#include <functional>
#include <string_view>

#include "indexer/extract/pages.h"
#include "indexer/extract/words.h"

namespace quorate {

struct LinkSink {
  std::function<void(const OutlineHint&)> bookmark;
  std::function<void(const PageLink&)> link;
};

// Gives bookmarks in the order of their tree, then links page by page; those that lead to one of the first
// `most` pages. They are extra: a file whose tables are damaged gives none, or those up to the damage;
// nothing is searched for in it, as poppler does. No more than some thousands of each, whatever the file
// holds.
void read_pdf_links(std::string_view bytes, int most, const LinkSink& sink);

}  // namespace quorate
