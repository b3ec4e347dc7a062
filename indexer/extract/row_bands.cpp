#include "indexer/extract/row_bands.h"

#include <algorithm>
#include <optional>

namespace quorate {
namespace {

using Lines = std::vector<PrintedLine>;

constexpr float kTouch = 1;          // points by which neighbours may overlap and still be apart
constexpr float kLeastRatio = 0.8F;  // of the size of type: closer lines are set in each other
constexpr float kMostLeading = 1.9F;
constexpr float kMostRatio = 2.4F;  // of the size of type: further apart is no evidence of leading
constexpr float kWide = 0.7F;       // of the text's width: a wider run is prose and no cell
constexpr float kStep = 0.035F;     // of the size of type: what a wider distance differs by at least
constexpr float kSlack = 0.015F;    // of the size of type: over the widest leading seen
constexpr float kOverlap = 0.7F;    // of the size of type: closer baselines are side by side
constexpr float kBetween = 0.75F;   // of the leading: closer lines of a band belong to different cells
constexpr std::size_t kMostLeadings = 3;
constexpr std::size_t kMostBetween = 40;  // lines between two that stand under each other

bool is_under(const Run& above, const Run& below) {
  return std::min(above.box.right, below.box.right) - std::max(above.box.left, below.box.left) > kTouch;
}

float height_of(const Run& run) { return run.box.bottom - run.box.top; }

struct Below {
  std::size_t line = 0;
  const Run* run = nullptr;
};

// The nearest run under `run` of line `from`, as long as it is no further than evidence goes.
std::optional<Below> next_below(const Lines& lines, std::size_t from, const Run& run, std::size_t last) {
  last = std::min(last, from + kMostBetween);
  for (std::size_t i = from + 1; i < last; ++i) {
    if (lines[i].box.bottom - run.box.bottom > kMostRatio * lines[from].size) return std::nullopt;
    for (const Run& below : lines[i].runs)
      if (is_under(run, below)) return Below{i, &below};
  }
  return std::nullopt;
}

bool alike(const Run& a, const Run& b) {
  const float low = std::min(height_of(a), height_of(b)), high = std::max(height_of(a), height_of(b));
  return high < 1.1F * low;
}

}  // namespace

std::vector<Leading> find_leadings(const Lines& lines, std::size_t first, std::size_t last, const Box& text) {
  const auto is_cell = [&](const Run& run) {
    return run.box.left > text.left + kSameEdge ||
           run.box.right - run.box.left < kWide * (text.right - text.left);
  };
  std::vector<float> ratios;
  for (std::size_t i = first; i < last; ++i)
    for (const Run& run : lines[i].runs) {
      const std::optional<Below> below = next_below(lines, i, run, last);
      if (!below || !is_cell(run) || !is_cell(*below->run) || !alike(run, *below->run)) continue;
      const float ratio = (below->run->box.bottom - run.box.bottom) / lines[i].size;
      if (ratio >= kLeastRatio) ratios.push_back(ratio);
    }
  std::sort(ratios.begin(), ratios.end());
  std::vector<Leading> leadings;
  for (std::size_t i = 0; i < ratios.size() && ratios[i] <= kMostLeading; ++i) {
    if (leadings.size() == kMostLeadings) break;
    std::size_t end = i;
    while (end + 1 < ratios.size() && ratios[end + 1] - ratios[end] <= kStep) ++end;
    leadings.push_back({ratios[i], ratios[end] + kSlack});
    i = end;
  }
  return leadings;
}

std::vector<Band> row_bands(const Lines& lines, std::size_t first, std::size_t last, const Leading& leading) {
  std::vector<int> ties(last - first + 1, 0);  // differences of how many ties go over each line's upper edge
  const auto tie = [&](std::size_t above, std::size_t below) {
    ++ties[above + 1 - first];
    --ties[below + 1 - first];
  };
  for (std::size_t i = first; i < last; ++i) {
    for (const Run& run : lines[i].runs) {
      const std::optional<Below> below = next_below(lines, i, run, last);
      if (below && below->run->box.bottom - run.box.bottom <= leading.most * lines[i].size)
        tie(i, below->line);
    }
    if (i + 1 == last) continue;
    const float size = std::min(lines[i].size, lines[i + 1].size);
    if (lines[i + 1].box.bottom - lines[i].box.bottom < kOverlap * size) tie(i, i + 1);
  }
  std::vector<Band> bands;
  int open = 0;
  for (std::size_t i = first; i < last; ++i) {
    open += ties[i - first];
    if (open == 0) bands.push_back({i, i, false});
    Band& band = bands.back();
    band.last = i + 1;
    if (open > 0 && lines[i].box.bottom - lines[i - 1].box.bottom < kBetween * leading.usual * lines[i].size)
      band.displaced = true;
  }
  return bands;
}

}  // namespace quorate
