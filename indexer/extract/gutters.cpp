#include "indexer/extract/gutters.h"

#include <algorithm>

namespace quorate {
namespace {

constexpr std::size_t kMostGutters = 6;   // that are tried
constexpr std::ptrdiff_t kStrip = 8;      // steps on either side that belong to one gutter
constexpr float kStep = 2;                // points: the grain in which gutters are looked for
constexpr std::size_t kMostSteps = 5000;  // of the widest page that is looked at
constexpr float kLeastGutter = 0.8F;      // of the size of type
constexpr float kLeastShare = 0.15F;      // of the text's width that a column takes

}  // namespace

Extent extent_of(const std::vector<PrintedLine>& lines) {
  Extent extent{lines.front().box.left, lines.front().box.right};
  for (const PrintedLine& line : lines) {
    extent.left = std::min(extent.left, line.box.left);
    extent.right = std::max(extent.right, line.box.right);
  }
  return extent;
}

std::vector<float> find_gutters(const std::vector<PrintedLine>& lines) {
  const Extent extent = extent_of(lines);
  const float width = extent.right - extent.left;
  const auto steps = static_cast<std::size_t>(std::min(width / kStep + 1, static_cast<float>(kMostSteps)));
  const auto step_of = [&](float x) {
    return static_cast<std::size_t>(std::clamp((x - extent.left) / kStep, 0.0F, static_cast<float>(steps)));
  };
  std::vector<int> change(steps + 2, 0);
  for (const PrintedLine& line : lines) {
    float end = extent.left;  // of the words so far
    const auto blank = [&](float begin) {
      if (begin - end < kLeastGutter * line.size) return;
      ++change[step_of(end)];
      --change[step_of(begin) + 1];
    };
    for (const Run& run : line.runs)
      for (const PageWord* word : run.words) {
        blank(word->box.left);
        end = std::max(end, word->box.right);
      }
    blank(extent.right);
  }
  std::vector<int> blanks(steps + 1, 0);
  int open = 0;
  for (std::size_t i = 0; i <= steps; ++i) blanks[i] = open += change[i];
  const auto margin = static_cast<std::size_t>(static_cast<float>(steps) * kLeastShare);
  std::vector<float> gutters;
  while (gutters.size() < kMostGutters && 2 * margin < steps) {
    const auto from = blanks.begin() + static_cast<std::ptrdiff_t>(margin);
    const auto to = blanks.end() - static_cast<std::ptrdiff_t>(margin);
    const auto most = std::max_element(from, to);
    if (most == to || *most < static_cast<int>(kLeastColumnLines)) break;
    auto last = most;
    while (last != to && *last == *most) ++last;
    gutters.push_back(extent.left +
                      static_cast<float>((most - blanks.begin()) + (last - blanks.begin())) / 2 * kStep);
    const int count = *most;  // and the slopes of the same strip
    auto left = most, right = last;
    while (left != from && *(left - 1) > 0 && *(left - 1) <= count && most - left < kStrip) --left;
    while (right != to && *right > 0 && *right <= count && right - last < kStrip) ++right;
    std::fill(left, right, 0);
  }
  return gutters;
}

bool crosses(const PrintedLine& line, float gutter) {
  float left = -1, right = -1;  // of the blank
  for (const Run& run : line.runs)
    for (const PageWord* word : run.words) {
      if (word->box.left < gutter && word->box.right > gutter) return true;
      if (word->box.right <= gutter) left = std::max(left, word->box.right);
      if (word->box.left >= gutter && (right < 0 || word->box.left < right)) right = word->box.left;
    }
  return left >= 0 && right >= 0 && right - left < kLeastGutter * line.size;
}

}  // namespace quorate
