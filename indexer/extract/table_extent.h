// Where a table ends among printed lines.
#pragma once

#include <cstddef>
#include <map>
#include <vector>

#include "indexer/extract/printed_lines.h"

namespace quorate {

// From the baseline of the line above to that of line `i`, in points; i > 0.
float line_pitch(const std::vector<PrintedLine>& lines, std::size_t i);
// Whether line `i` follows the one above as lines of one paragraph do.
bool is_tight(const std::vector<PrintedLine>& lines, std::size_t i);
// Whether the first word of `next` had no room any more behind `run`, where text may go as far as `right`.
bool did_not_fit(const Run& run, const Run& next, float right);
// Whether `run` breaks off inside of a reference or a word: "ICB/", "ICB-22-", "non-".
bool is_cut(const Run& run);

// How far text goes that begins at one place: as far as the longest run of the page that begins there.
class TextEdges {
public:
  explicit TextEdges(const std::vector<PrintedLine>& lines);
  float right_of(float left) const;

private:
  std::map<long, float> edges_;
};

// End, before `end`, of the table that begins with the runs of line `first`. To it belong lines of several
// runs, those that are set apart by a blank only where they stand in the same columns; and lines of one run
// that stand under a column or only had no room in the cell above. The body of a minute under its number and
// title does not.
std::size_t table_end(std::vector<PrintedLine>& lines, std::size_t first, std::size_t end,
                      const TextEdges& edges);

}  // namespace quorate
