#include "indexer/governance/minute_openings.h"

#include "indexer/governance/minute_titles.h"

namespace quorate {

Opening opening_of(const CleanText& text, const std::vector<MinuteLine>& lines, const ItemStart& start,
                   std::size_t until, const MinuteWords& words) {
  Opening opening;
  std::size_t i = start.line;
  Span rest = start.rest;
  if (rest.size() == 0) {
    if (i + 1 >= until) return {{}, i + 1, 0};
    rest = lines[++i].span;
  }
  if (start.title_end > rest.begin) {
    std::uint32_t from = start.title_end;
    while (from < rest.end && (text.content.text[from] == ':' || text.content.text[from] == ' ')) ++from;
    const bool more = from < rest.end;
    return {std::string(text.view({rest.begin, start.title_end})), more ? i : i + 1, more ? from : 0};
  }
  for (std::size_t taken = 0; taken < 3; ++taken) {
    const std::string_view view = text.view(rest);
    const TitleCut cut = cut_title(view, words);
    if (taken > 0 && cut.title == 0) break;
    if (!opening.title.empty()) opening.title += ' ';
    opening.title += view.substr(0, cut.title);
    if (cut.rest < view.size()) return {opening.title, i, rest.begin + static_cast<std::uint32_t>(cut.rest)};
    ++i;
    if (cut.sure || i >= until || !title_continues(opening.title, text.view(lines[i].span))) break;
    rest = lines[i].span;
  }
  opening.line = i;
  return opening;
}

}  // namespace quorate
