#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "indexer/outline/row_roles.h"
#include "indexer/outline/start_finders.h"

namespace quorate {
// The numbers printed on the pages begin again: another document.
void find_first_pages(StartSearch& search) {
  const std::vector<std::string>& printed = search.rows.text().content.printed_pages;
  bool last_page = false;  // "Page 2 of 2" stood on the page above
  for (std::size_t i = 0; i < search.rows.size(); ++i) {
    if (search.rows[i].first_of_page && search.rows.row(i).page > 1) {
      const auto page = static_cast<std::size_t>(search.rows.row(i).page);
      const bool first = page <= printed.size() && printed[page - 1] == "1" && !printed[page - 2].empty();
      if (first || last_page) {
        const std::size_t title =
            search.rows[i].noise ? std::min(search.rows.next(i), search.rows.size() - 1) : i;
        search
            .start(i, title,
                   first ? "printed page number begins again" : "after the last of the numbered pages")
            .first_page = true;
      }
      last_page = false;
    }
    if (search.rows[i].noise && search.rows.line(i).size() < 40)
      last_page = last_page || is_last_printed_page(search.rows.line(i));
  }
}

// Where pages bear printed numbers and the agenda gives each paper its pages, papers begin there.
void find_agenda_pages(StartSearch& search) {
  const std::vector<std::string>& printed = search.rows.text().content.printed_pages;
  std::unordered_map<std::string_view, std::size_t> page_of;  // printed number -> page
  for (std::size_t p = 0; p < printed.size(); ++p) {
    if (!printed[p].empty()) page_of.emplace(printed[p], p + 1);
  }
  std::vector<std::pair<std::size_t, std::size_t>> found;  // row and agenda line
  std::size_t row = search.agenda.empty() ? search.rows.size() : search.agenda.back().rows.last;
  for (std::size_t k = 0; k < search.agenda.size(); ++k) {
    const auto page = page_of.find(std::to_string(search.agenda[k].first_page));
    if (search.agenda[k].first_page == 0 || page == page_of.end()) continue;
    while (row < search.rows.size() && static_cast<std::size_t>(search.rows.row(row).page) < page->second)
      ++row;
    if (row < search.rows.size() && static_cast<std::size_t>(search.rows.row(row).page) == page->second)
      found.emplace_back(row, k);
  }
  if (found.size() < 2) return;
  for (const auto& [begin, line] : found) {
    const std::size_t title =
        search.rows[begin].noise ? std::min(search.rows.next(begin), search.rows.size() - 1) : begin;
    search.start(search.rows.page_begin(begin), title, "page that the agenda gives").agenda_line = line;
  }
}

}  // namespace quorate
