// The running text of minutes: cells and lines of an item put together as they are read.
#include <cstdlib>

#include "indexer/governance/minutes.h"

namespace quorate {
namespace {

// Columns between the beginnings of two lines that are no running text: "CARRIED 5/2" at the right margin.
constexpr int kFarIndent = 20;

// "Moved:", "Seconded:": what it labels stands in the next cell.
bool is_label(std::string_view cell) {
  constexpr std::size_t kLongest = 30;  // bytes
  return cell.size() <= kLongest && cell.ends_with(':');
}

}  // namespace

Flow flow_of(const CleanText& text, const MinuteEntry& entry) { return flow_of(text, entry.lines); }

Flow flow_of(const CleanText& text, const std::vector<MinuteLine>& lines) {
  std::vector<Flow::Part> parts;
  const MinuteLine* before = nullptr;
  for (const MinuteLine& line : lines) {
    // a cell that holds a paragraph's number alone: "4.2"
    const std::string numbered = std::string(text.view(line.span)) + " A";
    if (line.cells > 1 && line.cell == 0 && line.span.size() < 8 &&
        paragraph_number_length(numbered) + 1 == numbered.size())
      continue;
    const bool other_cell = before != nullptr && before->row == line.row && before->cell != line.cell;
    const bool behind_mark = before != nullptr && (other_cell || (before->alone && line.alone)) &&
                             is_lone_mark(text.view(before->span)) &&
                             bullet_length(text.view(line.span)) == 0;
    const bool joined = behind_mark || (other_cell && is_label(text.view(before->span)) &&
                                        bullet_length(text.view(line.span)) == 0);
    const bool set_apart =
        before != nullptr && before->row != line.row && std::abs(line.indent - before->indent) >= kFarIndent;
    parts.push_back({line.span, other_cell || set_apart, line.blank_before, joined});
    before = &line;
  }
  return Flow(text, parts);
}

}  // namespace quorate
