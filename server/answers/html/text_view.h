// The text of a record for reading: paragraphs, lists and tables, with the words of the search marked.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "analyzers/record.h"
#include "server/answers/html/html.h"

namespace quorate {

// Markup that stands in the text at a byte: the place of an item.
struct Anchor {
  std::uint32_t at = 0;
  Html html;
};

struct TextView {
  std::string_view text;    // display text of a record: a line each, cells of a table row parted by tabs
  std::vector<Span> marks;  // bytes of `text`, in order, without overlap
  int first_mark = 0;  // 1: marks are numbered from 1 as #m1, #m2 ..., so that they can be stepped through
  std::vector<Anchor> anchors = {};  // in order
};

// Bytes outside `text` and marks inside a character are taken as they come: nothing breaks, marks are cut.
Html text_view(const TextView& view);

}  // namespace quorate
