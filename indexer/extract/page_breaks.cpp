#include "indexer/extract/page_breaks.h"

#include <algorithm>
#include <string>

#include "indexer/extract/table_rows.h"

namespace quorate {
namespace {

bool is_text(const Block& block) { return block.kind != BlockKind::running_head; }

bool goes_on(const std::string& text) {
  const std::size_t begin = text.find_last_of(" \n") == std::string::npos ? 0 : text.find_last_of(" \n") + 1;
  return text.size() > begin + 1 && (text.back() == '/' || text.back() == '-');
}

// "22/13": the rest of a reference, and nothing else.
bool is_rest(const std::string& text) {
  return !text.empty() && text.front() >= '0' && text.front() <= '9' &&
         text.find_first_of(" \n") == std::string::npos;
}

bool is_blank(const Row& row) {
  return std::ranges::all_of(row.cells, [](const Cell& cell) { return cell.text.empty(); });
}

void join_pages(Page& above, Page& below) {
  const auto last = std::find_if(above.blocks.rbegin(), above.blocks.rend(), is_text);
  const auto first = std::ranges::find_if(below.blocks, is_text);
  if (last == above.blocks.rend() || first == below.blocks.end() || last->rows.empty()) return;
  std::vector<Cell>& cells = last->rows.back().cells;
  const auto cut = std::ranges::find_if(cells, [](const Cell& cell) { return goes_on(cell.text); });
  if (cut == cells.end()) return;
  if (first->rows.empty()) {
    if (!is_rest(first->text)) return;
    join_wrapped(cut->text, first->text);
    below.blocks.erase(first);
    return;
  }
  Row& row = first->rows.front();
  const auto column = static_cast<std::size_t>(cut - cells.begin());
  if (column >= row.cells.size() || !is_rest(row.cells[column].text)) return;
  join_wrapped(cut->text, row.cells[column].text);
  row.cells[column].text.clear();
  if (is_blank(row)) first->rows.erase(first->rows.begin());
  if (first->rows.empty()) below.blocks.erase(first);
}

}  // namespace

void join_cut_cells(std::vector<Page>& pages) {
  for (std::size_t i = 1; i < pages.size(); ++i) join_pages(pages[i - 1], pages[i]);
}

}  // namespace quorate
