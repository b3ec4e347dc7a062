// Where a PDF's bookmarks and its links lead: the one home of qpdf, as poppler's C++ interface tells
// bookmarks without their pages, and no links. Runs in the parser's process.
#pragma once

// C++17, as its headers are, so in types of its own.
#include <functional>
#include <string>
#include <string_view>

namespace quorate {

struct LinkArea {  // as Box in words.h
  float left = 0, top = 0, right = 0, bottom = 0;
};

struct LinkSink {
  std::function<void(const std::string& title, int level, int page)> bookmark;  // UTF-8; level from 1
  std::function<void(int from, int to, const LinkArea& area)> link;             // pages; the place on `from`
};

// Gives bookmarks in the order of their tree, then links page by page; those that lead to one of the first
// `most` pages. They are extra: a file whose tables are damaged gives none, or those up to the damage;
// nothing is searched for in it, as poppler does. No more than some thousands of each, whatever the file
// holds.
void read_pdf_links(std::string_view bytes, int most, const LinkSink& sink);

}  // namespace quorate
