#include "indexer/extract/column_cut.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "indexer/extract/gutters.h"

namespace quorate {
namespace {

using Lines = std::vector<PrintedLine>;

constexpr int kDeepest = 3;
constexpr int kMostCuts = 40;  // of a page: more is no page of text
constexpr std::size_t kLeastLines = kLeastColumnLines;
constexpr std::size_t kWindow = 10, kWindowStep = 3;  // lines
constexpr std::size_t kMostLines = 1500;              // of a page that is looked at
constexpr float kBandBlank =
    1.6F;  // of the size of type: more parts what stands above from what stands below
constexpr float kLeastFilled = 0.7F;  // of a column's width that its middling line fills
constexpr float kLeastWords = 3;      // of a column's middling line: fewer are the cells of a table
constexpr float kBlank = 1.35F;       // of the usual distance of lines: more is a blank between paragraphs

float median(std::vector<float> values) {
  if (values.empty()) return 0;
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

// The words of the line on one side; none where it has none there.
std::vector<const PageWord*> part_of(const PrintedLine& line, float gutter, bool right) {
  std::vector<const PageWord*> words;
  for (const Run& run : line.runs)
    for (const PageWord* word : run.words)
      if ((word->box.left >= gutter) == right) words.push_back(word);
  return words;
}

Lines side_of(const Lines& lines, std::size_t first, std::size_t last, float gutter, bool right) {
  Lines side;
  for (std::size_t i = first; i < last; ++i) {
    std::vector<const PageWord*> words = part_of(lines[i], gutter, right);
    if (!words.empty()) side.push_back(line_of(std::move(words)));
  }
  join_stretched(side);
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

// Words of the side's middling line.
float usual_words(const Lines& side) {
  std::vector<float> counts;
  for (const PrintedLine& line : side) {
    std::size_t words = 0;
    for (const Run& run : line.runs) words += run.words.size();
    counts.push_back(static_cast<float>(words));
  }
  return median(std::move(counts));
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
  if (usual_words(left) < kLeastWords || usual_words(right) < kLeastWords) return false;
  return filled(left) >= kLeastFilled && filled(right) >= kLeastFilled && !share_blanks(left, right);
}

// Columns found among the lines: [first, last) stand left and right of the gutter.
struct Cut {
  std::size_t first = 0, last = 0;
  Lines left, right;
};

// Where the lines from `first` on are first set apart by more than a paragraph's blank; `last` where they
// aren't.
std::size_t end_of_band(const Lines& lines, std::size_t first, std::size_t last) {
  for (std::size_t i = first + 1; i < last; ++i)
    if (lines[i].box.top - lines[i - 1].box.bottom > kBandBlank * lines[i].size) return i;
  return last;
}

// Looks through windows of a few lines, as what stands above or below may have gutters of its own.
std::optional<Cut> find_cut(const Lines& lines) {
  if (lines.size() < kLeastLines || lines.size() > kMostLines) return std::nullopt;
  for (std::size_t i = 0; i + kLeastLines <= lines.size(); i += kWindowStep) {
    const std::size_t end = std::min(i + kWindow, lines.size());
    for (const float gutter : find_gutters({lines.begin() + static_cast<std::ptrdiff_t>(i),
                                            lines.begin() + static_cast<std::ptrdiff_t>(end)})) {
      std::size_t first = i;
      while (first < end && crosses(lines[first], gutter)) ++first;
      while (first > 0 && !crosses(lines[first - 1], gutter)) --first;
      std::size_t last = first;
      while (last < lines.size() && !crosses(lines[last], gutter)) ++last;
      if (last - first < kLeastLines) continue;
      // A table may stand in the same gutter, set apart by a blank: both ends of the stretch are tried.
      for (const std::size_t until : {last, end_of_band(lines, first, last)}) {
        if (until - first < kLeastLines) continue;
        Cut cut{first, until, side_of(lines, first, until, gutter, false),
                side_of(lines, first, until, gutter, true)};
        if (are_columns(cut.left, cut.right)) return cut;
      }
    }
  }
  return std::nullopt;
}

void cut(Lines lines, int depth, int& cuts, std::vector<Lines>& out) {
  if (lines.empty()) return;
  std::optional<Cut> found;
  if (depth < kDeepest && cuts < kMostCuts) found = find_cut(lines);
  if (!found) {
    join_stretched(lines);
    out.push_back(std::move(lines));
    return;
  }
  ++cuts;
  const auto at = [&](std::size_t i) { return lines.begin() + static_cast<std::ptrdiff_t>(i); };
  cut({at(0), at(found->first)}, depth, cuts, out);
  cut(std::move(found->left), depth + 1, cuts, out);
  cut(std::move(found->right), depth + 1, cuts, out);
  cut({at(found->last), lines.end()}, depth, cuts, out);
}

}  // namespace

std::vector<std::vector<PrintedLine>> cut_columns(std::vector<PrintedLine> lines) {
  std::vector<Lines> stretches;
  int cuts = 0;
  cut(std::move(lines), 0, cuts, stretches);
  return stretches;
}

}  // namespace quorate
