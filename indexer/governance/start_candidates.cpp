// The lines of minutes that may begin an item by their number, and how much each looks like a heading.
#include "indexer/governance/start_candidates.h"

#include <algorithm>
#include <utility>

namespace quorate {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n'; }

std::size_t skip_blanks(std::string_view text, std::size_t at) {
  while (at < text.size() && is_blank(text[at])) ++at;
  return at;
}

// Blanks and a dash between a reference and its title: "Item 2 \u2013 Budget".
std::size_t skip_marks(std::string_view text, std::size_t at) {
  at = skip_blanks(text, at);
  for (const std::string_view dash : {"- ", "\u2013 ", "\u2014 ", ": "})
    if (text.substr(at).starts_with(dash)) return skip_blanks(text, at + dash.size());
  return at;
}

// How much a line looks like the heading of an item, rest of it after its reference.
double heading_weight(const CleanText& text, const std::vector<MinuteLine>& lines, std::size_t i,
                      std::string_view rest) {
  const MinuteLine& line = lines[i];
  double weight = 1;
  if (line.heading) weight += 1;
  if (in_capitals(rest)) weight += 1;
  if (line.blank_before > 0) weight += 0.5;
  const std::vector<Word> words = words_of(rest.substr(0, std::min<std::size_t>(rest.size(), 200)));
  if (words.empty()) return line.cells > 1 ? weight : weight - 0.5;
  if (!words[0].capital && !is_digit(words[0].folded[0])) weight -= 1;
  const bool stops = rest.back() == '.' || rest.back() == ';' || rest.back() == '?';
  if (words.size() <= 14 && !stops) {
    weight += 0.5;
  } else if (line.cells == 1 && stops) {
    weight -= 0.6;
  }
  if (i + 1 < lines.size() && line.cells == 1) {
    const std::string_view next = text.view(lines[i + 1].span);
    if (next.size() > rest.size() + 20) weight += 0.4;
  }
  return std::max(weight, 0.1);
}

// Bytes that nearly all lines of running text keep within: where text is wrapped, a full line. 0 where it is
// not wrapped.
std::size_t full_width(const std::vector<MinuteLine>& lines) {
  constexpr std::size_t kWidest = 130;  // wider text has a line to a paragraph
  std::vector<std::size_t> widths;
  for (const MinuteLine& line : lines)
    if (line.cells == 1) widths.push_back(static_cast<std::size_t>(line.indent) + line.span.size());
  if (widths.size() < 10) return 0;
  const auto ninth = widths.begin() + static_cast<long>(widths.size() * 9 / 10);
  std::nth_element(widths.begin(), ninth, widths.end());
  return *ninth <= kWidest ? *ninth : 0;
}

// Whether a line is full and text goes on right below it: it is a paragraph's first, no title. A title over
// two lines is told by its capitals, or by a line that falls short.
bool runs_on(const CleanText& text, const std::vector<MinuteLine>& lines, std::size_t i, std::size_t full) {
  if (full == 0 || i + 1 >= lines.size() || lines[i].heading) return false;
  const MinuteLine& line = lines[i];
  const MinuteLine& next = lines[i + 1];
  // A cell's column is told by the line that goes on below it.
  const int column = line.cell > 0 ? next.indent : line.indent;
  if (static_cast<std::size_t>(column) + line.span.size() < full * 4 / 5) return false;
  const std::string_view below = text.view(next.span);
  return next.row != line.row && next.cells == 1 && next.blank_before == 0 && bullet_length(below) == 0 &&
         paragraph_number_length(below) == 0 && !in_capitals(text.view(line.span));
}

// Whether a text is short and no sentence.
bool is_titled(std::string_view rest) {
  if (rest.empty() || rest.back() == '.' || rest.back() == ';' || rest.back() == ':' || rest.back() == '?')
    return false;
  const std::vector<Word> words = words_of(rest.substr(0, std::min<std::size_t>(rest.size(), 200)));
  return !words.empty() && words.size() <= 14 && rest.size() < 140 &&
         (words[0].capital || is_digit(words[0].folded[0]));
}

}  // namespace

std::vector<StartCandidate> start_candidates(const CleanText& text, const std::vector<MinuteLine>& lines,
                                             const GovernanceVocabulary& words) {
  std::vector<StartCandidate> all;
  const std::size_t full = full_width(lines);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const MinuteLine& line = lines[i];
    if (!line.first_of_row && !line.first_of_cell && line.cells > 1 && line.cell > 0) continue;
    if (line.cell > 0 && !line.first_of_row) continue;
    const std::string_view view = text.view(line.span);
    for (const WrittenReference& ref : references_at(view, words.minutes.item_words)) {
      const std::size_t behind = skip_marks(view, ref.length);
      const bool own_cell = behind >= view.size();
      const auto begin = line.span.begin;
      ItemStart start;
      start.line = i;
      start.reference = {begin, begin + static_cast<std::uint32_t>(ref.length)};
      start.rest = {begin + static_cast<std::uint32_t>(behind), line.span.end};
      start.ref = ref.text;
      start.series = ref.series;
      start.major = ref.major;
      start.minor = ref.minor;
      std::string_view rest = view.substr(behind);
      std::size_t rest_line = i;
      const bool plain = ref.series[0] == '#' && ref.series.size() < 5;
      if (own_cell && i + 1 < lines.size() && (lines[i + 1].row == line.row || !plain || line.cells == 1)) {
        rest_line = i + 1;
        rest = text.view(lines[rest_line].span);
        if (lines[i + 1].row != line.row && bullet_length(rest) > 0) continue;
      }
      start.titled = is_titled(rest) && !runs_on(text, lines, rest_line, full);
      start.weight =
          heading_weight(text, lines, i, rest) + (own_cell && line.cells > 1 ? 1 : 0) + (plain ? 0 : 1);
      std::string key = ref.series;
      if (plain && own_cell && line.cells > 1) key += " cell";
      all.push_back({std::move(start), std::move(key)});
    }
  }
  return all;
}

}  // namespace quorate
