// The running text of minutes: cells and lines of an item put together as they are read.
#include "indexer/governance/minutes.h"

namespace quorate {

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
    parts.push_back({line.span, other_cell, line.blank_before, behind_mark});
    before = &line;
  }
  return Flow(text, parts);
}

}  // namespace quorate
