#include "indexer/outline/table_heads.h"

#include <string_view>

#include "indexer/outline/row_faces.h"

namespace quorate {

std::vector<std::size_t> heads_between_tables(const CleanText& text) {
  constexpr std::size_t kMostHead = 60;  // bytes
  constexpr std::size_t kLeastHeads = 3;
  std::vector<std::size_t> found, run;
  std::string_view words;
  const auto end_run = [&] {
    if (run.size() >= kLeastHeads) found.insert(found.end(), run.begin(), run.end());
    run.clear();
  };
  for (std::size_t i = 0; i < text.rows.size(); ++i) {
    const TextRow& row = text.rows[i];
    if (row.table >= 0 || row.role != RowRole::text) continue;
    const std::string_view line = trim(text.text(row));
    const bool between = i > 0 && i + 1 < text.rows.size() && text.rows[i - 1].table >= 0 &&
                         text.rows[i + 1].table >= 0 && text.rows[i - 1].table != text.rows[i + 1].table;
    const bool head = between && line.size() <= kMostHead && in_capitals(line);
    if (!head || line != words) end_run();
    if (!head) continue;
    words = line;
    run.push_back(i);
  }
  end_run();
  return found;
}

}  // namespace quorate
