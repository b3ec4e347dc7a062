#include "indexer/extract/table_extent.h"

#include <algorithm>
#include <cmath>

#include "indexer/extract/table_columns.h"

namespace quorate {
namespace {

using Lines = std::vector<PrintedLine>;

constexpr float kUsualPitch =
    1.35F;                         // of the size of type: the most that two lines of one paragraph are apart
constexpr float kFarApart = 3.2F;  // of the size of type: the most that two rows of one table are apart

bool is_label(const Run& run) { return text_of(run).ends_with(':'); }

// Whether a line of one run belongs to the table above it.
bool belongs(const Lines& lines, std::size_t first, std::size_t line, const std::vector<Column>& columns,
             const TextEdges& edges) {
  const Run& run = lines[line].runs.front();
  if (!is_tight(lines, line) || columns_under(run, columns) > 1) return false;
  const std::size_t at = column_of(run, columns);
  const Column& column = columns[at];
  if (run.box.left < column.left - kSameEdge || run.box.left > column.right) return false;
  const bool last = at + 1 == columns.size();
  if (!last && run.box.right > columns[at + 1].left) return false;
  const PrintedLine& above = lines[line - 1];
  // How wide a cell is shows in a few lines of it; of one line, by other text that begins there.
  float right = edges.right_of(run.box.left);
  if (!last) right = line - first >= 2 ? column.right : std::min(right, columns[at + 1].left - above.size);
  for (const Run& before : above.runs)
    if (column_of(before, columns) == at && before.bold == run.bold &&
        (before.words.size() >= 3 || is_cut(before)) &&
        std::abs(before.box.left - run.box.left) <= kSameEdge && did_not_fit(before, run, right))
      return true;
  if (at == 0) return false;
  return columns.size() >= 3 || (above.runs.size() == 2 && is_label(above.runs.front()));
}

// Whether a line of several runs that is set apart from the one above can be the table's next row: it begins
// where the others do, each run stands in a column of its own, and most are aligned with it.
bool is_next_row(const PrintedLine& line, const std::vector<Column>& columns, bool labelled) {
  if (std::abs(line.box.left - columns.front().left) > kSameEdge) return false;
  if (labelled && !is_label(line.runs.front())) return false;
  std::size_t aligned = 0;
  std::size_t before = columns.size();
  for (const Run& run : line.runs) {
    const std::size_t at = column_of(run, columns);
    if (at == before || columns_under(run, columns) > 1) return false;
    if (is_aligned(run, columns[at])) ++aligned;
    before = at;
  }
  return 2 * aligned > line.runs.size();
}

PrintedLine cut_at_gutters(const PrintedLine& line, const std::vector<Column>& columns) {
  PrintedLine cut = line;
  cut.runs.clear();
  for (const Run& run : line.runs)
    for (Run& part : split_at_gutters(run, columns)) cut.runs.push_back(std::move(part));
  return cut;
}

}  // namespace

float line_pitch(const Lines& lines, std::size_t i) { return lines[i].box.bottom - lines[i - 1].box.bottom; }

bool is_tight(const Lines& lines, std::size_t i) {
  return line_pitch(lines, i) <= kUsualPitch * lines[i].size;
}

bool did_not_fit(const Run& run, const Run& next, float right) {
  const Box& word = next.words.front()->box;
  const float blank = 0.28F * (run.box.bottom - run.box.top);
  return run.box.right + blank + (word.right - word.left) > right + 1;
}

bool is_cut(const Run& run) {
  const std::string& text = run.words.back()->text;
  return text.size() > 1 && (text.back() == '/' || text.back() == '-');
}

TextEdges::TextEdges(const Lines& lines) {
  for (const PrintedLine& line : lines)
    for (const Run& run : line.runs) {
      float& right = edges_[std::lround(run.box.left)];
      right = std::max(right, run.box.right);
    }
}

float TextEdges::right_of(float left) const {
  float right = 0;
  const long last = std::lround(left + kSameEdge);
  for (auto at = edges_.lower_bound(std::lround(left - kSameEdge)); at != edges_.end() && at->first <= last;
       ++at)
    right = std::max(right, at->second);
  return right;
}

std::size_t table_end(Lines& lines, std::size_t first, std::size_t end, const TextEdges& edges) {
  std::vector<Column> columns = find_columns(lines, first, first + 1);
  bool labelled = is_label(lines[first].runs.front());  // a cover sheet: each row opens with a label
  std::size_t last = first + 1;
  for (; last < end; ++last) {
    if (line_pitch(lines, last) > kFarApart * lines[last].size) break;
    const PrintedLine line = cut_at_gutters(lines[last], columns);
    if (line.runs.size() == 1) {
      if (!belongs(lines, first, last, columns, edges)) break;
      continue;
    }
    if (!is_tight(lines, last) && !is_next_row(line, columns, labelled)) break;
    labelled = labelled && is_label(line.runs.front());
    lines[last] = line;
    add_line(line, columns);
  }
  return last;
}

}  // namespace quorate
