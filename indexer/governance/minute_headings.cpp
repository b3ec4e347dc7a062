// Minutes that number nothing: their items by their headings.
#include <algorithm>
#include <array>

#include "indexer/governance/minutes.h"

namespace quorate {
namespace {

enum Style { marked, capitals, known, none };

struct Heading {
  std::size_t line = 0;
  Style style = none;
  bool usual = false;     // one of the usual headings of minutes
  std::size_t title = 0;  // bytes of it where text follows behind a colon; else 0
};

// The line without a colon at its end.
std::string_view bare(std::string_view line) {
  while (!line.empty() && (line.back() == ':' || line.back() == ' ' || line.back() == '*'))
    line.remove_suffix(1);
  return line;
}

bool has_letters(std::string_view line) {
  return std::count_if(line.begin(), line.end(),
                       [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }) >= 3;
}

Heading heading_at(const CleanText& text, const std::vector<MinuteLine>& lines, std::size_t i,
                   const GovernanceVocabulary& words) {
  const MinuteLine& line = lines[i];
  std::string_view view = text.view(line.span);
  Heading heading{i, none, false, 0};
  // "APPROVAL OF MINUTES: Mr Low moved ..."
  const std::size_t colon = view.find(": ");
  if (colon != std::string_view::npos && colon < 80 && in_capitals(view.substr(0, colon))) {
    heading.title = colon;
    view = view.substr(0, colon);
  }
  if (!line.first_of_row || view.size() > 110 || bullet_length(view) > 0 || !has_letters(view))
    return heading;
  const char end = view.back();
  if (end == '.' || end == ';' || end == ',' || end == '?' || end == '!') return heading;
  const std::vector<Word> all = words_of(bare(view));
  if (all.empty() || all.size() > 14 || !all[0].capital) return heading;
  if (words.minutes.attendance.is(all) || words.minutes.no_headings.is(all)) return heading;
  const std::size_t lead = words.resolution.lead_ins.match(all, 0);
  if (lead > 0 && (all[0].folded != "resolution" || lead == all.size()))
    return heading;  // "RESOLUTION 24-07 SURPLUS" is one
  const std::size_t action = words.actions.leads.match(all, 0);
  if (action > 0 && (action == all.size() || view.find(':') != std::string_view::npos || heading.title > 0))
    return heading;
  if (words.minutes.ends.match(all, 0) == all.size()) return heading;
  heading.usual = words.minutes.headings.is(all);
  const bool last = i + 1 >= lines.size();
  if (line.heading) {
    heading.style = marked;
  } else if (in_capitals(view)) {
    heading.style = capitals;
  } else if (!last && line.alone && (line.blank_before > 0 || heading.usual) && all.size() <= 10) {
    const std::string_view next = text.view(lines[i + 1].span);
    if (heading.usual || (next.size() > 60 && next.size() > 2 * view.size() && bullet_length(next) == 0))
      heading.style = known;
  }
  return heading;
}

}  // namespace

std::vector<ItemStart> unnumbered_starts(const CleanText& text, const std::vector<MinuteLine>& lines,
                                         const GovernanceVocabulary& words) {
  std::vector<Heading> headings;
  std::array<std::size_t, 3> count{}, usual{};
  std::size_t attendance_end = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Heading heading = heading_at(text, lines, i, words);
    const std::vector<Word> head = words_of(text.view(lines[i].span).substr(0, 60));
    if (headings.empty() && words.minutes.attendance.match(head, 0) > 0) attendance_end = i + 1;
    if (heading.style == none) continue;
    headings.push_back(heading);
    ++count[heading.style];
    usual[heading.style] += heading.usual;
  }
  const auto counts = [&](Style s) {
    return count[s] >= 3 && (s != known || usual[s] >= 2 || count[s] >= 5);
  };
  Style style = none;
  for (const Style s : {marked, capitals, known})
    if (counts(s) && (style == none || usual[s] > usual[style])) style = s;
  if (style == none) return {};
  const auto is_first = [&](const Heading& h) { return h.style == style && h.usual; };
  const auto first = std::find_if(headings.begin(), headings.end(), is_first);
  std::size_t from = first != headings.end() ? first->line : attendance_end;
  std::vector<ItemStart> starts;
  for (const Heading& heading : headings) {
    if (heading.line < from || (heading.style != style && !heading.usual)) continue;
    const MinuteLine& line = lines[heading.line];
    if (!starts.empty() && starts.back().line + 1 == heading.line &&
        lines[heading.line - 1].row + 1 >= line.row && line.blank_before == 0 && heading.style == style &&
        !heading.usual)
      continue;  // a heading's second line
    ItemStart start;
    start.line = heading.line;
    start.reference = {line.span.begin, line.span.begin};
    start.rest = {line.span.begin,
                  line.span.begin + static_cast<std::uint32_t>(bare(text.view(line.span)).size())};
    if (heading.title > 0) {
      start.rest = line.span;
      start.title_end = line.span.begin + static_cast<std::uint32_t>(heading.title);
    }
    start.rules = {heading.usual ? "usual heading of minutes" : "heading, nothing is numbered"};
    starts.push_back(std::move(start));
  }
  return starts;
}

}  // namespace quorate
