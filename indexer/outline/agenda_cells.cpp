#include "indexer/outline/agenda_cells.h"

#include <algorithm>
#include <string>

#include "indexer/outline/cover_sheet.h"
#include "indexer/outline/paper_mark.h"

namespace quorate {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

bool is_time(std::string_view text) {
  text = trim(text);
  if (text.size() < 3 || text.size() > 24 || !is_digit(text[0])) return false;
  const bool clock = text.find(':') != std::string_view::npos || text.find('.') != std::string_view::npos;
  const std::string folded = fold(text);
  const bool half = folded.ends_with("am") || folded.ends_with("pm") || folded.ends_with("noon");
  return (clock && text.size() <= 15) || half || folded.ends_with("mins") || folded.ends_with("min") ||
         folded.ends_with("minutes");
}

// "3 - 8", "45", "27-44": pages; a lone number is one only where the column says so.
bool read_pages(std::string_view text, AgendaLine& line, bool column) {
  text = trim(text);
  std::size_t i = 0;
  int first = 0, last = 0;
  while (i < text.size() && is_digit(text[i]) && i < 5) first = first * 10 + (text[i++] - '0');
  if (i == 0) return false;
  while (i < text.size() && !is_digit(text[i])) {
    const char c = text[i];
    if (c != ' ' && c != '-' && static_cast<unsigned char>(c) < 0x80) return false;
    ++i;
  }
  while (i < text.size() && is_digit(text[i]) && i < 16) last = last * 10 + (text[i++] - '0');
  if (i != text.size() || (last == 0 && !column) || (last != 0 && last < first)) return false;
  line.first_page = first;
  line.last_page = last == 0 ? first : last;
  return true;
}

void set_purpose(AgendaLine& line, std::string_view text, const OutlineVocabulary& words) {
  if (line.purpose.empty() && text.size() < 120) line.purpose = purposes_in(text, words);
}

void set_paper(AgendaLine& line, std::string_view cell, const OutlineVocabulary& words) {
  constexpr std::size_t kMostMark = 60;
  if (line.brings_paper || cell.empty()) return;
  const std::string folded = fold(cell);
  const std::string mark = mark_of_value(cell, words);
  const bool numbered = std::any_of(cell.begin(), cell.end(), is_digit);
  const bool spoken = !words.verbal.in(folded).empty();
  if (mark.empty() && (spoken || folded.empty())) return;
  line.brings_paper = true;
  // "Tab 1 Decision": two columns that ran together
  if (const auto whole = read_mark(cell, words); whole && is_bare_purpose(whole->rest, words))
    set_purpose(line, whole->rest, words);
  if (!mark.empty() || numbered) line.paper = mark.empty() ? one_line(cell).substr(0, kMostMark) : mark;
}

AgendaColumn column_of_shape(AgendaLine& line, std::string_view cell, const OutlineVocabulary& words) {
  if (line.title.empty()) return AgendaColumn::title;
  AgendaLine scratch;
  if (read_pages(cell, scratch, false)) return AgendaColumn::pages;
  if (is_time(cell)) return AgendaColumn::time;
  const std::string folded = fold(cell);
  if (words.verbal.is(folded) || words.attached.is(folded) || !mark_of_value(cell, words).empty())
    return AgendaColumn::paper;
  if (cell.size() < 30 && !purposes_in(cell, words).empty()) return AgendaColumn::purpose;
  if (!words.private_marks.in(folded).empty()) {
    line.restricted = true;
    return AgendaColumn::none;
  }
  return cell.size() < 60 ? AgendaColumn::presenter : AgendaColumn::title;
}

}  // namespace quorate
