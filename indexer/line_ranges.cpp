#include "indexer/line_ranges.h"

#include <algorithm>
#include <utility>

namespace quorate {

void LineRanges::add(const LineRange& lines) {
  if (lines.first > 0) ranges_.push_back({lines.first, std::max(lines.first, lines.last)});
}

void LineRanges::sort() {
  std::sort(ranges_.begin(), ranges_.end(),
            [](const LineRange& a, const LineRange& b) { return a.first < b.first; });
  std::vector<LineRange> joined;
  for (const LineRange& range : ranges_) {
    if (joined.empty() || joined.back().last < range.first)
      joined.push_back(range);
    else
      joined.back().last = std::max(joined.back().last, range.last);
  }
  ranges_ = std::move(joined);
}

bool LineRanges::touch(const LineRange& lines) const {
  const auto after = std::upper_bound(ranges_.begin(), ranges_.end(), lines.last,
                                      [](int line, const LineRange& range) { return line < range.first; });
  return lines.first > 0 && after != ranges_.begin() && std::prev(after)->last >= lines.first;
}

}  // namespace quorate
