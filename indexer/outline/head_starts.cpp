#include <string>
#include <string_view>

#include "indexer/outline/page_heads.h"
#include "indexer/outline/start_finders.h"

namespace quorate {
namespace {

constexpr int kTitleRows = 2;  // below a head, in which the title may stand

bool same_paper(const PaperMark& a, const PaperMark& b) {
  return a.appendix == b.appendix && a.number == b.number && (a.mark == b.mark || same_mark(a.mark, b.mark));
}

// The title below a head that says the same with its last words: "Town Board - Follow-up List" over
// "FOLLOW-UP LIST". Empty where there is none.
std::optional<std::size_t> title_said_by(const StartSearch& search, std::size_t head) {
  const std::string& words = search.rows[head].folded;
  std::size_t i = head;
  for (int steps = 0; steps < kTitleRows; ++steps) {
    i = search.rows.next(i);
    if (i >= search.rows.size() || search.rows.row(i).page != search.rows.row(head).page) break;
    if (!looks_like_title(search.rows, i) || !(search.rows[i].capitals || search.rows.row(i).bold)) continue;
    const std::string& title = search.rows[i].folded;
    for (std::size_t at = words.find(' '); at != std::string::npos; at = words.find(' ', at + 1)) {
      const std::string_view tail = std::string_view(words).substr(at + 1);
      if (tail.find(' ') == std::string_view::npos) break;
      if (title == tail || (title.starts_with(tail) && title[tail.size()] == ' ')) return i;
    }
  }
  return std::nullopt;
}

}  // namespace

void find_changed_heads(StartSearch& search) {
  const RowFaces& rows = search.rows;
  const PaperMark* last = nullptr;
  const std::vector<PageHead> heads = read_page_heads(rows, search.words);
  for (std::size_t h = 0; h < heads.size(); ++h) {
    const PageHead& head = heads[h];
    const std::size_t below = rows.next(head.row);
    if (below >= rows.size()) break;
    if (head.mark) {
      if (!last || !same_paper(*last, *head.mark)) {
        const std::string mark = head.mark->mark.empty() ? head.mark->number : head.mark->mark;
        search.start(head.row, below, "mark '" + mark + "' in the head of the page").mark = head.mark;
      }
      last = &*head.mark;
      continue;
    }
    last = nullptr;
    const bool repeats = h > 0 && heads[h - 1].stem == head.stem;
    if (repeats || search.in_agenda(head.row)) continue;
    if (const std::optional<std::size_t> title = title_said_by(search, head.row))
      search.start(head.row, *title, "head of the page and the title below it");
  }
}

}  // namespace quorate
