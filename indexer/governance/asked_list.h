// The list that a block asks by: what looks otherwise is the paper's next paragraph.
#pragma once

#include <string>
#include <string_view>

#include "indexer/governance/minute_lines.h"

namespace quorate {

class AskedList {
public:
  bool empty() const { return entries_ == 0; }
  // Whether its entries are paragraphs with numbers of their own: "3.1", "3.2".
  bool by_paragraphs() const { return !section_.empty(); }

  int indent() const { return indent_; }  // of its first entry

  // Whether a marked line is its next entry.
  bool goes_on(const MinuteLine& line, std::string_view shown) const;
  void add(const MinuteLine& line, std::string_view shown);

private:
  int entries_ = 0;
  bool numbered_ = false;
  bool apart_ = false;   // its entries stand apart by blank lines
  std::string section_;  // "3." of "3.1"
  int last_number_ = 0;
  int indent_ = 0;
};

}  // namespace quorate
