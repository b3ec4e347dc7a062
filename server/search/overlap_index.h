// Which of a list of stretches overlap one, found without looking at all of them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

#include "analyzers/record.h"

namespace quorate {

// A binary tree over stretches in order of their beginnings, each node knowing how far those below it reach
// ("augmented interval tree": Cormen et al., Introduction to Algorithms, 14.3). Looking takes time in the
// number found, times the logarithm of how many there are.
class OverlapIndex {
public:
  // `stretches` in order of their beginnings.
  explicit OverlapIndex(std::vector<Span> stretches);

  // Calls `take` with the place of each that is not removed and overlaps `wanted`, in order.
  void each_overlapping(Span wanted, const std::function<void(std::size_t)>& take) const;
  void remove(std::size_t place);

private:
  void visit(std::size_t node, std::size_t first, std::size_t width, Span wanted,
             const std::function<void(std::size_t)>& take) const;

  std::vector<Span> stretches_;
  std::size_t leaves_ = 1;            // a power of two
  std::vector<std::uint32_t> reach_;  // the farthest end below a node; node 1 is the root
};

}  // namespace quorate
