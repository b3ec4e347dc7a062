#include "indexer/extract/column_cut.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace quorate {
namespace {

using Lines = std::vector<PrintedLine>;

constexpr int kDeepest = 3;
constexpr std::size_t kLeastLines = 8;    // of each column
constexpr float kStep = 2;                // points: the grain in which gutters are looked for
constexpr std::size_t kMostSteps = 5000;  // of the widest page that is looked at
constexpr float kLeastFilled = 0.7F;      // of a column's width that its middling line fills
constexpr float kLeastShare = 0.15F;      // of the text's width that a column takes
constexpr float kBlank = 1.35F;  // of the usual distance of lines: more is a blank between paragraphs

float median(std::vector<float> values) {
  if (values.empty()) return 0;
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

struct Extent {
  float left = 0, right = 0;
};

Extent extent_of(const Lines& lines) {
  Extent extent{lines.front().box.left, lines.front().box.right};
  for (const PrintedLine& line : lines) {
    extent.left = std::min(extent.left, line.box.left);
    extent.right = std::max(extent.right, line.box.right);
  }
  return extent;
}

// The x that the fewest runs cross, in the middle of the widest such strip; 0 where there is none to speak
// of.
float find_gutter(const Lines& lines, Extent extent) {
  const float width = extent.right - extent.left;
  const auto steps = static_cast<std::size_t>(std::min(width / kStep + 1, static_cast<float>(kMostSteps)));
  std::vector<int> change(steps + 2, 0);
  const auto step_of = [&](float x) {
    return static_cast<std::size_t>(std::clamp((x - extent.left) / kStep, 0.0F, static_cast<float>(steps)));
  };
  for (const PrintedLine& line : lines)
    for (const Run& run : line.runs) {
      ++change[step_of(run.box.left)];
      --change[step_of(run.box.right) + 1];
    }
  const auto first = static_cast<std::size_t>(static_cast<float>(steps) * kLeastShare);
  int covered = 0, fewest = -1;
  std::size_t best_begin = 0, best_length = 0, length = 0;
  for (std::size_t i = 0; i + first < steps; ++i) {
    covered += change[i];
    if (i < first) continue;
    if (fewest < 0 || covered < fewest) {
      fewest = covered;
      best_length = length = 0;
    }
    length = covered == fewest ? length + 1 : 0;
    if (length > best_length) {
      best_length = length;
      best_begin = i + 1 - length;
    }
  }
  if (best_length == 0) return 0;
  return extent.left + (static_cast<float>(best_begin) + static_cast<float>(best_length) / 2) * kStep;
}

bool crosses(const PrintedLine& line, float gutter) {
  return std::any_of(line.runs.begin(), line.runs.end(),
                     [&](const Run& run) { return run.box.left < gutter && run.box.right > gutter; });
}

PrintedLine part_of(const PrintedLine& line, float gutter, bool right) {
  PrintedLine part;
  part.size = line.size;
  part.bold = true;
  for (const Run& run : line.runs) {
    if ((run.box.left >= gutter) != right) continue;
    if (part.runs.empty()) part.box = run.box;
    part.box.left = std::min(part.box.left, run.box.left);
    part.box.right = std::max(part.box.right, run.box.right);
    part.box.top = std::min(part.box.top, run.box.top);
    part.box.bottom = std::max(part.box.bottom, run.box.bottom);
    part.bold = part.bold && run.bold;
    part.runs.push_back(run);
  }
  return part;
}

Lines side_of(const Lines& lines, std::size_t first, std::size_t last, float gutter, bool right) {
  Lines side;
  for (std::size_t i = first; i < last; ++i) {
    PrintedLine part = part_of(lines[i], gutter, right);
    if (!part.runs.empty()) side.push_back(std::move(part));
  }
  return side;
}

// Share of the column's width that its middling line fills with type.
float filled(const Lines& side) {
  const Extent extent = extent_of(side);
  std::vector<float> shares;
  for (const PrintedLine& line : side) {
    float ink = 0;
    for (const Run& run : line.runs) ink += run.box.right - run.box.left;
    shares.push_back(ink / std::max(extent.right - extent.left, 1.0F));
  }
  return median(std::move(shares));
}

// Heights between which a side is blank for more than a line's distance.
std::vector<Extent> blanks_of(const Lines& side) {
  std::vector<float> distances;
  for (std::size_t i = 1; i < side.size(); ++i)
    distances.push_back(side[i].box.bottom - side[i - 1].box.bottom);
  const float usual = median(distances);
  std::vector<Extent> blanks;
  for (std::size_t i = 1; i < side.size(); ++i)
    if (distances[i - 1] > kBlank * usual) blanks.push_back({side[i - 1].box.bottom, side[i].box.top});
  return blanks;
}

// Most blanks of the side that has fewer meet a blank of the other: rows of a table.
bool share_blanks(const Lines& left, const Lines& right) {
  std::vector<Extent> a = blanks_of(left), b = blanks_of(right);
  if (a.size() > b.size()) std::swap(a, b);
  if (a.empty()) return false;
  std::size_t shared = 0, j = 0;
  for (const Extent& blank : a) {
    while (j < b.size() && b[j].right <= blank.left) ++j;
    if (j < b.size() && b[j].left < blank.right) ++shared;
  }
  return static_cast<float>(shared) > 0.5F * static_cast<float>(a.size());
}

bool are_columns(const Lines& left, const Lines& right) {
  if (left.size() < kLeastLines || right.size() < kLeastLines) return false;
  const float top = std::max(left.front().box.top, right.front().box.top);
  const float bottom = std::min(left.back().box.bottom, right.back().box.bottom);
  const float shorter = std::min(left.back().box.bottom - left.front().box.top,
                                 right.back().box.bottom - right.front().box.top);
  if (bottom - top < 0.6F * shorter) return false;
  return filled(left) >= kLeastFilled && filled(right) >= kLeastFilled && !share_blanks(left, right);
}

void cut(Lines lines, int depth, std::vector<Lines>& out) {
  const float gutter =
      depth < kDeepest && lines.size() >= kLeastLines ? find_gutter(lines, extent_of(lines)) : 0;
  Lines whole;  // read across, up to here
  const auto flush = [&] {
    if (!whole.empty()) out.push_back(std::exchange(whole, {}));
  };
  for (std::size_t i = 0; i < lines.size();) {
    std::size_t last = i;
    while (gutter > 0 && last < lines.size() && !crosses(lines[last], gutter)) ++last;
    if (last > i) {
      Lines left = side_of(lines, i, last, gutter, false), right = side_of(lines, i, last, gutter, true);
      if (are_columns(left, right)) {
        flush();
        cut(std::move(left), depth + 1, out);
        cut(std::move(right), depth + 1, out);
        i = last;
        continue;
      }
    }
    last = std::max(last, i + 1);
    for (; i < last; ++i) whole.push_back(lines[i]);
  }
  flush();
}

}  // namespace

std::vector<std::vector<PrintedLine>> cut_columns(std::vector<PrintedLine> lines) {
  std::vector<Lines> stretches;
  if (!lines.empty()) cut(std::move(lines), 0, stretches);
  return stretches;
}

}  // namespace quorate
