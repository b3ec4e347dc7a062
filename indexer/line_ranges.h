// Ranges of lines (or pages), asked whether one of them touches another range.
#pragma once

#include <vector>

#include "analyzers/record.h"

namespace quorate {

// Fill with add(), then sort() once, then ask. Linear space, logarithmic answers, however the ranges overlap.
class LineRanges {
public:
  void add(const LineRange& lines);  // nothing where the range has no lines
  void sort();
  bool touch(const LineRange& lines) const;

private:
  std::vector<LineRange> ranges_;  // after sort(): in order, apart
};

}  // namespace quorate
