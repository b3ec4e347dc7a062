// Items whose reference stands inside a line or is damaged: the sequence of the others says where to look.
#include <algorithm>
#include <map>

#include "indexer/governance/minutes.h"
#include "indexer/outline/reference_sequence.h"

namespace quorate {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Whether a heading may begin at `at`: at the line's beginning or behind the end of a sentence.
bool behind_sentence(std::string_view line, std::size_t at) {
  while (at > 0 && (line[at - 1] == ' ' || line[at - 1] == '*')) --at;
  if (at == 0) return true;
  const char c = line[at - 1];
  return c == '.' || c == ':' || c == '?' || c == '!' || c == '"' || c == ';' ||
         line.substr(0, at).ends_with("\u201d");
}

struct Gap {
  int after = 0, before = 0;        // numbers of the neighbours
  std::size_t from = 0, until = 0;  // lines
};

// References of the series inside the lines of a gap.
void find_inside(const CleanText& text, const std::vector<MinuteLine>& lines, const Gap& gap,
                 const ItemStart& like, std::vector<ItemStart>& found) {
  const std::string prefix = like.series.substr(0, like.series.find('#'));
  const std::string suffix = like.series.substr(like.series.find('#') + 1);
  int last = gap.after;
  for (std::size_t i = gap.from; i < gap.until; ++i) {
    const std::string_view line = text.view(lines[i].span);
    for (std::size_t at = line.find(prefix); at != std::string_view::npos; at = line.find(prefix, at + 1)) {
      if (at > 0 && line[at - 1] != ' ' && line[at - 1] != '*' && line[at - 1] != '\t') continue;
      std::size_t end = at + prefix.size();
      int number = 0;
      while (end < line.size() && is_digit(line[end]) && number < 100000)
        number = number * 10 + (line[end++] - '0');
      if (end == at + prefix.size() || !line.substr(end).starts_with(suffix)) continue;
      end += suffix.size();
      if (end + 3 >= line.size() || line[end] != ' ' || number <= last || number >= gap.before) continue;
      if (!behind_sentence(line, at)) continue;
      std::size_t rest = end;
      while (rest < line.size() && line[rest] == ' ') ++rest;
      if (rest < line.size() && line[rest] >= 'a' && line[rest] <= 'z') continue;
      ItemStart start = like;
      start.line = i;
      const auto begin = lines[i].span.begin;
      start.reference = {begin + static_cast<std::uint32_t>(at), begin + static_cast<std::uint32_t>(end)};
      start.rest = {begin + static_cast<std::uint32_t>(rest), lines[i].span.end};
      start.ref = std::string(line.substr(at, end - at));
      start.major = number;
      start.minor = 0;
      start.rules = {"reference inside a line, missing in the sequence"};
      found.push_back(std::move(start));
      last = number;
    }
  }
}

// A first cell that is a damaged reading of a reference: a start where a number is missing, else noise.
void find_damaged(const CleanText& text, std::vector<MinuteLine>& lines, const Gap& gap,
                  const ItemStart& like, const ReferenceShape& shape, std::vector<ItemStart>& found,
                  std::vector<bool>& noise) {
  std::vector<std::size_t> damaged;
  for (std::size_t i = gap.from; i < gap.until; ++i) {
    const MinuteLine& line = lines[i];
    if (line.cell != 0 || line.cells < 2 || !line.first_of_row || line.span.size() > 16) continue;
    if (i + 1 >= lines.size() || lines[i + 1].row != line.row) continue;
    if (could_be_damaged(text.view(line.span), shape)) damaged.push_back(i);
  }
  const int missing = gap.before - gap.after - 1;
  const bool repairs = gap.before < 100000 && missing == static_cast<int>(damaged.size()) && missing > 0;
  for (std::size_t d = 0; d < damaged.size(); ++d) {
    noise[damaged[d]] = true;
    if (!repairs) continue;
    ItemStart start = like;
    start.line = damaged[d];
    start.reference = lines[damaged[d]].span;
    start.rest = {start.reference.end, start.reference.end};
    start.major = gap.after + 1 + static_cast<int>(d);
    std::string digits = std::to_string(start.major);
    while (digits.size() < static_cast<std::size_t>(std::max(0, shape.width)))
      digits.insert(digits.begin(), '0');
    start.ref = like.series;
    start.ref.replace(start.ref.find('#'), 1, digits);
    start.minor = 0;
    start.rules = {"damaged reference " + std::string(text.view(start.reference)) +
                   ", repaired by its neighbours"};
    found.push_back(std::move(start));
  }
}

}  // namespace

void mend_starts(const CleanText& text, std::vector<MinuteLine>& lines, std::vector<ItemStart>& starts) {
  if (starts.size() < 2) return;
  const ItemStart like = starts.front();
  const auto shape = reference_shape(like.ref);
  const std::size_t hash = like.series.find('#');
  if (hash == 0 || hash == std::string::npos || !shape) return;
  std::vector<ItemStart> found;
  std::vector<bool> noise(lines.size(), false);
  for (std::size_t s = 0; s < starts.size(); ++s) {
    const bool last = s + 1 == starts.size();
    const Gap gap{starts[s].major, last ? 1000000 : starts[s + 1].major, starts[s].line + 1,
                  last ? lines.size() : starts[s + 1].line};
    const std::size_t before = found.size();
    if (gap.before > gap.after + 1) find_inside(text, lines, gap, like, found);
    if (found.size() == before) find_damaged(text, lines, gap, like, *shape, found, noise);
  }
  starts.insert(starts.end(), found.begin(), found.end());
  std::sort(starts.begin(), starts.end(), [](const ItemStart& a, const ItemStart& b) {
    return std::pair(a.line, a.reference.begin) < std::pair(b.line, b.reference.begin);
  });
  std::vector<MinuteLine> kept;
  std::vector<std::size_t> moved(lines.size() + 1, 0);
  std::vector<bool> is_start(lines.size(), false);
  for (const ItemStart& start : starts) is_start[start.line] = true;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    moved[i] = kept.size();
    if (!noise[i] || is_start[i]) kept.push_back(lines[i]);
  }
  for (ItemStart& start : starts) start.line = moved[start.line];
  lines = std::move(kept);
}

}  // namespace quorate
