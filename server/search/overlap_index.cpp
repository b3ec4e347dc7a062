#include "server/search/overlap_index.h"

#include <algorithm>

namespace quorate {

OverlapIndex::OverlapIndex(std::vector<Span> stretches) : stretches_(std::move(stretches)) {
  while (leaves_ < stretches_.size()) leaves_ *= 2;
  reach_.assign(2 * leaves_, 0);
  for (std::size_t i = 0; i < stretches_.size(); ++i) reach_[leaves_ + i] = stretches_[i].end;
  for (std::size_t node = leaves_ - 1; node > 0; --node)
    reach_[node] = std::max(reach_[2 * node], reach_[2 * node + 1]);
}

void OverlapIndex::each_overlapping(Span wanted, const std::function<void(std::size_t)>& take) const {
  visit(1, 0, leaves_, wanted, take);
}

void OverlapIndex::visit(std::size_t node, std::size_t first, std::size_t width, Span wanted,
                         const std::function<void(std::size_t)>& take) const {
  const bool begins_behind = first >= stretches_.size() || stretches_[first].begin >= wanted.end;
  if (begins_behind || reach_[node] <= wanted.begin) return;
  if (width == 1) return take(first);
  visit(2 * node, first, width / 2, wanted, take);
  visit(2 * node + 1, first + width / 2, width / 2, wanted, take);
}

void OverlapIndex::remove(std::size_t place) {
  std::size_t node = leaves_ + place;
  reach_[node] = 0;
  for (node /= 2; node > 0; node /= 2) reach_[node] = std::max(reach_[2 * node], reach_[2 * node + 1]);
}

}  // namespace quorate
