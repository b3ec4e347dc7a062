#include "indexer/governance/minute_lines.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "indexer/governance/phrases.h"

namespace quorate {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

constexpr std::array<std::string_view, 16> kBullets = {
    "\u2022", "\u00b7", "\u25cf", "\u25e6", "\u25aa", "\u25a0", "\u27a4", "\u2023",
    "\u25cb", "\uf0b7", "\u25ba", "\u2713", "\u2714", "\u2043", "*",      ">"};

// "1", "12", "a", "iv" and the like between at and the closing mark.
std::size_t enumerator_length(std::string_view text) {
  std::size_t n = 0;
  while (n < text.size() && n < 3 && is_digit(text[n])) ++n;
  if (n > 0) return n;
  while (n < text.size() && n < 4 && std::string_view("ivxIVX").find(text[n]) != std::string_view::npos) ++n;
  if (n > 0 && (n >= text.size() || !is_letter(text[n]))) return n;
  return !text.empty() && is_letter(text[0]) && (text.size() < 2 || !is_letter(text[1])) ? 1 : 0;
}

std::size_t blanks_at(std::string_view line, std::size_t at) {
  std::size_t n = 0;
  while (at + n < line.size() && is_blank(line[at + n])) ++n;
  return n;
}

// A number or a letter with its brackets, its full stop or its colon, and the blanks behind it.
std::size_t enumerator_mark(std::string_view line) {
  const bool open = line[0] == '(' || line[0] == '[';
  const std::string_view inner = line.substr(open ? 1 : 0);
  std::size_t n = enumerator_length(inner);
  if (n == 0 && open && inner.size() > 2 && is_letter(inner[0]) && inner[1] == inner[0]) n = 2;  // "(aa)"
  if (n == 0 || n >= inner.size()) return 0;
  const char mark = inner[n];
  const bool capital = inner[0] >= 'A' && inner[0] <= 'Z';
  const bool colon = mark == ':' && !capital && n <= 2;  // "A: " answers
  const bool slash =
      mark == '/' && !capital && n == 1 && is_letter(inner[0]) && inner.size() > 2 && inner[2] == ' ';
  const bool closed = open ? mark == ')' || mark == ']' : mark == ')' || mark == '.' || colon || slash;
  if (!closed) return 0;
  std::size_t end = (open ? 1u : 0u) + n + 1;
  if ((mark == ')' || mark == ']') && end < line.size() && (line[end] == '.' || line[end] == ':')) ++end;
  const std::size_t blanks = blanks_at(line, end);
  if (blanks > 0) return end + blanks;
  if (end >= line.size() || mark == ':') return 0;
  // "1.That": the blank was left out; "A.Smith" and "1.5" are none
  const bool word = line[end] >= 'A' && line[end] <= 'Z' && end + 1 < line.size() && is_letter(line[end + 1]);
  return mark != '.' || (word && !capital) ? end : 0;
}

std::size_t one_bullet(std::string_view line) {
  if (line.empty()) return 0;
  for (const std::string_view bullet : kBullets)
    if (line.starts_with(bullet)) return bullet.size() + blanks_at(line, bullet.size());
  for (const std::string_view dash : {"-", "\u2013", "\u2014"})
    if (line.starts_with(dash) && blanks_at(line, dash.size()) > 0)
      return dash.size() + blanks_at(line, dash.size());
  if (line[0] == 'o' && line.size() > 2 && line[1] == ' ' && !(line[2] >= 'a' && line[2] <= 'z')) return 2;
  return enumerator_mark(line);
}

// "Page 2 of 3" in a cell of its own: the row is the foot of a page.
bool is_page_count(std::string_view cell) {
  static constexpr std::array<std::string_view, 4> kPage = {"page", "pages", "pg", "tudalen"};
  const std::vector<Word> words = words_of(cell);
  const auto is_number = [](const Word& word) { return is_digit(word.folded[0]); };
  return words.size() == 4 && std::find(kPage.begin(), kPage.end(), words[0].folded) != kPage.end() &&
         is_number(words[1]) && is_number(words[3]) && words[2].folded.starts_with('o');
}

}  // namespace

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

Span trimmed(const CleanText& text, Span span) {
  const std::string_view whole = text.view(span);
  const std::string_view inner = trimmed(whole);
  const auto begin = span.begin + static_cast<std::uint32_t>(inner.data() - whole.data());
  return inner.empty() ? Span{span.begin, span.begin}
                       : Span{begin, begin + static_cast<std::uint32_t>(inner.size())};
}

std::size_t paragraph_number_length(std::string_view line) {
  std::size_t at = 0, groups = 0;
  while (at < line.size() && is_digit(line[at])) {
    std::size_t end = at;
    while (end < line.size() && is_digit(line[end])) ++end;
    if (end - at > 3) return 0;
    ++groups;
    at = end;
    if (at + 1 < line.size() && line[at] == '.' && is_digit(line[at + 1])) ++at;
  }
  if (groups < 2 || at >= line.size()) return 0;
  if (line[at] == '.' || line[at] == ')') ++at;
  const std::size_t blanks = blanks_at(line, at);
  if (blanks == 0 || at + blanks >= line.size()) return 0;
  const char next = line[at + blanks];
  return next >= 'A' && next <= 'Z' ? at + blanks : 0;  // "3.2 million" is no number of a paragraph
}

std::size_t bullet_length(std::string_view line) {
  std::size_t n = one_bullet(line);
  if (n > 0 && !is_enumerator(line.substr(0, n))) n += one_bullet(line.substr(n));  // "- 1. ", "• (a) "
  return n;
}

bool is_lone_mark(std::string_view line) {
  constexpr std::size_t kLongest = 8;  // bytes: "- (viii)"
  return line.size() <= kLongest && bullet_length(std::string(line) + " A") == line.size() + 1;
}

bool is_form_blank(std::string_view line) {
  constexpr std::size_t kShortest = 5;  // marks on end
  for (const std::string_view mark : {"_", ".", "\u2026", "-"}) {
    std::size_t run = 0;
    for (std::size_t at = 0; at < line.size();) {
      const bool here = line.substr(at).starts_with(mark);
      run = here ? run + mark.size() : 0;  // an ellipsis counts as three dots
      if (run >= (mark == "-" ? 2 * kShortest : kShortest)) return true;
      at += here ? mark.size() : 1;
    }
  }
  return false;
}

bool is_enumerator(std::string_view bullet) {
  return std::any_of(bullet.begin(), bullet.end(), [](char c) { return is_digit(c) || is_letter(c); }) &&
         !bullet.starts_with("o ");
}

std::vector<MinuteLine> lines_of(const CleanText& text, const Document& document) {
  std::vector<MinuteLine> lines;
  int blanks = 0;
  for (std::size_t r = document.rows.first; r < document.rows.last && r < text.rows.size(); ++r) {
    const TextRow& row = text.rows[r];
    blanks = std::max(blanks, row.blank_before);
    if (row.role != RowRole::text || (!row.cells.empty() && is_page_count(text.view(row.cells.back()))))
      continue;
    const std::size_t first = lines.size();
    for (std::size_t c = 0; c < row.cells.size(); ++c) {
      const Span cell = row.cells[c];
      const std::string_view within_cell = std::string_view(text.content.text).substr(0, cell.end);
      bool first_of_cell = true;
      for (std::uint32_t at = cell.begin; at < cell.end;) {
        const std::size_t found = within_cell.find('\n', at);
        const std::uint32_t end =
            std::min(cell.end, static_cast<std::uint32_t>(std::min<std::size_t>(found, cell.end)));
        const Span line = trimmed(text, {at, end});
        at = end + 1;
        if (line.size() == 0) continue;
        lines.push_back({line, r, c, row.cells.size(), lines.size() == first, first_of_cell, false,
                         row.heading_hint || row.bold, row.table, lines.size() == first ? blanks : 0,
                         row.indent});
        first_of_cell = false;
      }
    }
    if (lines.size() == first + 1) lines.back().alone = true;
    if (lines.size() > first) blanks = 0;
  }
  return lines;
}

}  // namespace quorate
