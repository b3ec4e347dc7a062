#include "indexer/extract/column_edges.h"

#include <algorithm>
#include <utility>

#include "indexer/extract/encoding.h"

namespace quorate {
namespace {

constexpr int kWidest = 400;  // characters: columns further right are told by wide gaps alone

// How many of the lines have a column that begins at each character.
class ColumnEdges {
public:
  explicit ColumnEdges(const std::vector<std::vector<LineSegment>>& lines) : counts_(kWidest, 0) {
    for (const std::vector<LineSegment>& line : lines) {
      if (line.size() < 2) continue;
      ++rows_;
      for (const LineSegment& part : line)
        if (part.begin < kWidest) ++counts_[static_cast<std::size_t>(part.begin)];
    }
  }

  bool parts(int column, int blanks) const {
    if (column >= kWidest) return false;
    const int count = counts_[static_cast<std::size_t>(column)];
    return blanks >= 2 ? count >= 1 : count >= 3 && 2 * count > rows_;
  }

private:
  std::vector<int> counts_;
  int rows_ = 0;
};

// Adds the parts of a segment to `out`.
void part_segment(const LineSegment& segment, const ColumnEdges& edges, std::vector<LineSegment>& out) {
  LineSegment part = segment;
  std::size_t begin = 0, written = 0;  // bytes: of the part, and behind its last character
  int column = segment.begin, blanks = 0;
  const auto close = [&](int end_column) {
    part.text = segment.text.substr(begin, written - begin);
    part.end = end_column;
    out.push_back(part);
  };
  for (std::size_t at = 0; at < segment.text.size(); ++column) {
    const std::size_t length = std::max<std::size_t>(utf8_length(segment.text.substr(at, 4)), 1);
    if (segment.text[at] == ' ') {
      ++blanks;
    } else {
      if (blanks > 0 && edges.parts(column, blanks)) {
        close(column - blanks);
        begin = at;
        part.begin = column;
      }
      blanks = 0;
      written = at + length;
    }
    at += length;
  }
  close(column);
}

}  // namespace

void part_at_edges(std::vector<std::vector<LineSegment>>& lines) {
  const ColumnEdges edges(lines);
  for (std::vector<LineSegment>& line : lines) {
    if (line.size() < 2) continue;
    std::vector<LineSegment> parted;
    for (const LineSegment& segment : line) part_segment(segment, edges, parted);
    line = std::move(parted);
  }
}

}  // namespace quorate
