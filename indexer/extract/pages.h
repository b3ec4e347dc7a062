// The neutral form: what any format is turned into before a pack is read. No stage after it knows the format.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "analyzers/record.h"
#include "analyzers/stored_record.h"

namespace quorate {

// The way back to the source.
struct Place {
  LineRange lines;          // {0, 0} where the format has no lines
  std::uint64_t begin = 0;  // bytes [begin, end) of the file (of its UTF-8 form, where it is UTF-16); both 0
                            // where they mean nothing (PDF, DOCX)
  std::uint64_t end = 0;
  bool operator==(const Place&) const = default;
};

// Text with the notation's own markup resolved (tags, entities and pipes gone, <br> and <p> as '\n', tick
// boxes as U+2612 and U+2610, bold kept in `bold` alone), but not cleaned of noise.
struct Cell {
  std::string text;
  int column = 0;  // where it begins on its line, in characters or points; 0 where the notation doesn't tell
  bool bold = false;  // all of it
  bool operator==(const Cell&) const = default;
};

struct Row {
  std::vector<Cell> cells;  // empty cells are kept: a cell's place is its column
  Place place;
  bool header = false;  // the notation marks it as the table's header
  bool operator==(const Row&) const = default;
};

inline bool is_empty(const Row& row) {
  return std::all_of(row.cells.begin(), row.cells.end(), [](const Cell& cell) { return cell.text.empty(); });
}

enum class BlockKind : std::uint8_t {
  line,          // running text: a line, or a paragraph where the format has paragraphs
  heading,       // marked as one by the format (style, tag, size of type)
  table,         // rows of cells
  running_head,  // a head or foot of its page, recognised as one by the format or by its repeating
};

struct Block {
  BlockKind kind = BlockKind::line;
  std::string text;       // of a line or a heading
  int heading_level = 0;  // 1 the highest; 0 where it is no heading or the format doesn't tell
  int indent = 0;         // leading blanks, in characters or points
  bool bold = false;      // all of it
  int blank_before = 0;   // blank lines before it: 3 and more often mark the end of a page or a document
  std::vector<Row> rows;  // of a table
  Place place;
  bool operator==(const Block&) const = default;
};

struct Page {
  int number = 0;       // as counted in the file from 1; 0 where the format has no pages
  std::string printed;  // as printed on it, where the format tells
  std::vector<Block> blocks;
  bool operator==(const Page&) const = default;
};

// A hint of the format's own at where a part of the pack begins: a bookmark, or a link from a page to one
// behind it. Clean UTF-8 of one line. What programs write by themselves is among them ("Slide 3",
// "Document1.docx").
struct OutlineHint {
  std::string title;  // of the bookmark; of a link, the text that it lies on
  int level = 0;      // of a bookmark: 1 the highest; 0 for a link
  int page = 0;       // that it leads to, as counted in the file from 1
  int from = 0;       // the page that a link stands on; 0 for a bookmark
  bool operator==(const OutlineHint&) const = default;
};

struct Pages {
  std::string file;          // as in Source::file
  std::string content_type;  // "text/plain", "application/pdf" ...
  std::vector<Page> pages;   // one, numbered 0, where the format has none
  std::vector<OutlineHint> outline;
  std::vector<Problem> problems;
  bool operator==(const Pages&) const = default;
};

}  // namespace quorate
