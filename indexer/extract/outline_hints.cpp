#include "indexer/extract/outline_hints.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "analyzers/utf8.h"
#include "indexer/extract/printed_lines.h"

namespace quorate {
namespace {

constexpr std::size_t kLongest = 400;  // bytes of a title
constexpr float kSlack = 1.5F;         // points by which a link may miss its words

// One line of text: blanks and controls as single blanks, what is no UTF-8 gone, cut where it is too long.
std::string one_line(std::string_view text) {
  std::string line;
  for (std::size_t at = 0; at < text.size() && line.size() < kLongest;) {
    const CodePoint c = code_point_at(text, at);
    at += c.bytes;
    const bool blank = c.value <= U' ' || (c.value >= 0x7F && c.value <= 0xA0) || c.value == 0x2028;
    if (blank && !line.empty() && line.back() != ' ') line += ' ';
    if (!blank && c.value != 0xFFFD && !is_invisible(c.value)) append_utf8(line, c.value);
  }
  if (line.ends_with(' ')) line.pop_back();
  return line;
}

bool lies_in(const Box& word, const Box& box) {
  const float across = (word.left + word.right) / 2, down = (word.top + word.bottom) / 2;
  return across >= box.left - kSlack && across <= box.right + kSlack && down >= box.top - kSlack &&
         down <= box.bottom + kSlack;
}

std::string text_under(const Box& box, const std::vector<PrintedLine>& lines) {
  std::string text;
  for (const PrintedLine& line : lines)
    for (const Run& run : line.runs)
      for (const PageWord* word : run.words)
        if (lies_in(word->box, box)) text += (text.empty() ? "" : " ") + word->text;
  return one_line(text);
}

struct Linked {
  OutlineHint hint;
  Box last;  // of the link that its text ends with
};

// Whether the link goes on with the one before it.
bool goes_on(const Linked& before, const PageLink& link, const std::string& text) {
  if (before.hint.from != link.from || before.hint.page != link.to) return false;
  const float shared =
      std::min(before.last.bottom, link.box.bottom) - std::max(before.last.top, link.box.top);
  const float height = std::min(before.last.bottom - before.last.top, link.box.bottom - link.box.top);
  if (shared > height / 2) return link.box.left >= before.last.left;  // beside it
  const bool under = link.box.top > before.last.top && -shared < height;
  return under && !is_ascii_digit(static_cast<unsigned char>(text.front()));
}

}  // namespace

std::vector<OutlineHint> outline_of(const std::vector<OutlineHint>& bookmarks,
                                    const std::vector<PageLink>& links, const std::vector<WordPage>& pages) {
  const auto page_at = [&](int number) -> const WordPage* {
    const auto place = std::ranges::lower_bound(pages, number, {}, &WordPage::number);
    return place != pages.end() && place->number == number ? &*place : nullptr;
  };
  std::vector<OutlineHint> outline;
  for (const OutlineHint& bookmark : bookmarks)
    if (std::string title = one_line(bookmark.title); !title.empty() && page_at(bookmark.page))
      outline.push_back({std::move(title), bookmark.level, bookmark.page});
  std::vector<Linked> linked;
  std::vector<PrintedLine> lines;
  const WordPage* laid_out = nullptr;
  for (const PageLink& link : links) {
    const WordPage* const page = page_at(link.from);
    if (page == nullptr || page->turned != 0 || page_at(link.to) == nullptr) continue;
    if (page != laid_out) lines = printed_lines(*page);
    laid_out = page;
    std::string text = text_under(link.box, lines);
    if (text.empty()) continue;
    if (!linked.empty() && goes_on(linked.back(), link, text)) {
      std::string& title = linked.back().hint.title;
      if (title.size() < kLongest) title = one_line(title + ' ' + text);
      linked.back().last = link.box;
    } else {
      linked.push_back({{std::move(text), 0, link.to, link.from}, link.box});
    }
  }
  for (Linked& each : linked) outline.push_back(std::move(each.hint));
  return outline;
}

}  // namespace quorate
