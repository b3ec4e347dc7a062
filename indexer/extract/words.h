// The words of a page with their places on it: what a PDF's page or an image of one gives before it is laid
// out.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace quorate {

// In points from the top left corner of the page as it is shown. right >= left, bottom >= top.
struct Box {
  float left = 0, top = 0, right = 0, bottom = 0;
  bool operator==(const Box&) const = default;
};

// From side to side, in points; or from top to bottom.
struct Extent {
  float left = 0, right = 0;
};

struct PageWord {
  std::string text;  // UTF-8, no blanks inside
  Box box;
  float size = 0;  // of type, in points; 0 where not known
  bool bold = false;
  bool upright = true;  // runs from left to right; else it is turned on its side or its head
  bool operator==(const PageWord&) const = default;
};
using Word =
    PageWord;  // the readers' short name: governance has a Word of its own, and one program holds both

struct WordPage {
  int number = 0;  // as counted in the file from 1
  float width = 0, height = 0;
  std::string label;            // the file's own name for the page (PDF page labels), empty where it has none
  std::vector<PageWord> words;  // in the order of the file
  bool scanned = false;         // read by OCR
  int turned = 0;               // quarters counter-clockwise that it was turned by to read upright
  bool operator==(const WordPage&) const = default;
};

// A place on a page that leads to another page of the file.
struct PageLink {
  int from = 0, to = 0;  // pages as counted in the file from 1
  Box box;               // on `from`, before that page is turned
  bool operator==(const PageLink&) const = default;
};

}  // namespace quorate
