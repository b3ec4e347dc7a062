#include "indexer/outline/agenda_remarks.h"

#include <algorithm>
#include <array>
#include <string>

#include "indexer/outline/agenda_cells.h"
#include "indexer/outline/cover_sheet.h"
#include "indexer/outline/paper_mark.h"
#include "indexer/outline/people.h"
#include "indexer/outline/row_faces.h"

namespace quorate {
namespace {

constexpr std::size_t kShortRemark = 40;
constexpr std::size_t kMostReporter = 140;
constexpr std::size_t kLeastTitle = 3;
constexpr int kMostRemarks = 4;  // on one title

std::string_view without_brackets(std::string_view text) {
  text = trim(text);
  const bool round = text.starts_with('(') && text.ends_with(')');
  const bool square = text.starts_with('[') && text.ends_with(']');
  if (round || square) text = trim(text.substr(1, text.size() - 2));
  while (text.ends_with('.') || text.ends_with(',') || text.ends_with(';')) text.remove_suffix(1);
  return trim(text);
}

// Bytes of the text that hold its first folded words; the text's length where they end it.
std::size_t bytes_of_words(std::string_view text, std::string_view folded) {
  for (std::size_t end = text.find(' '); end != std::string_view::npos; end = text.find(' ', end + 1)) {
    if (fold(text.substr(0, end)) == folded) return end;
  }
  return text.size();
}

// "report of the Director of Place attached": who reports.
bool take_reporter(AgendaLine& line, std::string_view text, const OutlineVocabulary& words) {
  if (text.size() > kMostReporter) return false;
  const std::string folded = fold(text);
  const std::string_view lead = words.reporters.begin_of(folded);
  if (lead.empty() || lead.size() == folded.size()) return false;
  std::string_view who = trim(text.substr(bytes_of_words(text, lead)));
  const std::size_t bracket = who.rfind('(');
  if (bracket != std::string_view::npos && bracket > 0 && who.ends_with(')') &&
      take_remark(line, who.substr(bracket), words))
    who = trim(who.substr(0, bracket));
  // "... attached", without a bracket round it
  if (const std::size_t blank = who.rfind(' ');
      blank != std::string_view::npos && words.attached.is(fold(who.substr(blank)))) {
    who = trim(who.substr(0, blank));
    line.brings_paper = true;
  }
  if (who.starts_with("the ") || who.starts_with("The ")) who.remove_prefix(4);
  if (line.presenter.empty()) line.presenter = people_named(who, words);
  return true;
}

// "To approve the minutes of ...", "for information": what is asked.
bool take_request(AgendaLine& line, std::string_view text, const OutlineVocabulary& words) {
  const std::string folded = fold(text);
  const bool infinitive = folded.starts_with("to ");
  if (!infinitive && !(folded.starts_with("for ") && text.size() <= kShortRemark)) return false;
  const std::string_view asked = std::string_view(folded).substr(infinitive ? 3 : 4);
  const bool verb = std::any_of(words.purposes.begin(), words.purposes.end(),
                                [&](const auto& purpose) { return !purpose.first.begin_of(asked).empty(); });
  if (verb) set_purpose(line, text.substr(0, std::min(text.size(), kShortRemark)), words);
  return verb;
}

// "Pages 13 - 40"
bool take_pages(AgendaLine& line, std::string_view text) {
  const std::string folded = fold(text);
  const bool pages = folded.starts_with("pages ") || folded.starts_with("page ") || folded.starts_with("pp ");
  const std::string_view numbers = trim(text.substr(std::min(text.find(' '), text.size())));
  if (!pages || !read_pages(numbers, line, true)) return false;
  line.brings_paper = true;
  return true;
}

bool take_paper(AgendaLine& line, std::string_view text, const OutlineVocabulary& words) {
  if (text.size() > kShortRemark) return false;
  const auto mark = read_mark(text, words);
  const bool marked = mark && !mark->item && !mark->appendix && mark->rest.empty();
  if (!marked && !is_paper_code(text)) return false;
  if (line.paper.empty()) line.paper = marked ? mark->mark : std::string(text);
  line.brings_paper = true;
  return true;
}

// Where the last remark of a title would begin: its bracket, or behind its last dash or colon.
std::size_t last_piece(std::string_view title) {
  if (title.ends_with(')')) return title.rfind('(');
  if (title.ends_with(']')) return title.rfind('[');
  std::size_t last = std::string_view::npos;
  constexpr std::array<std::string_view, 5> kParting = {" – ", " — ", " - ", ": ", "; "};
  for (const std::string_view mark : kParting) {
    const std::size_t at = title.rfind(mark);
    if (at != std::string_view::npos && (last == std::string_view::npos || at > last)) last = at;
  }
  return last;
}

std::string_view without_dash(std::string_view text) {
  text = trim(text);
  for (const std::string_view mark : {"–", "—", "-", ":", ";"}) {
    if (text.starts_with(mark)) return trim(text.substr(mark.size()));
  }
  return text;
}

std::string_view without_dash_behind(std::string_view text) {
  text = trim(text);
  for (const std::string_view mark : {"–", "—", "-", ":", ";", ","}) {
    if (text.ends_with(mark)) return trim(text.substr(0, text.size() - mark.size()));
  }
  return text;
}

}  // namespace

bool take_remark(AgendaLine& line, std::string_view text, const OutlineVocabulary& words) {
  text = without_brackets(text);
  if (text.empty()) return false;
  const std::string folded = fold(text);
  if (words.verbal.is(folded)) return true;
  if (words.attached.is(folded)) {
    line.brings_paper = true;
    return true;
  }
  if (folded.find("not for publication") != std::string::npos) return true;
  return take_reporter(line, text, words) || take_request(line, text, words) || take_pages(line, text) ||
         take_paper(line, text, words);
}

void take_remarks_off_title(AgendaLine& line, const OutlineVocabulary& words) {
  take_request(line, line.title, words);
  for (int k = 0; k < kMostRemarks; ++k) {
    const std::string_view title = line.title;
    const std::size_t begin = last_piece(title);
    if (begin == std::string_view::npos || begin < kLeastTitle) return;
    if (!take_remark(line, without_dash(title.substr(begin)), words)) return;
    line.title = std::string(without_dash_behind(title.substr(0, begin)));
  }
}

}  // namespace quorate
