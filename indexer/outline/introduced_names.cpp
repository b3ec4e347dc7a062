// Names that no word of their own gives away: they are defined in brackets, a body meets for them, or they
// stand alone as a letterhead.
#include <algorithm>
#include <array>
#include <cctype>

#include "indexer/outline/capitalised_words.h"
#include "indexer/outline/name_parts.h"
#include "indexer/outline/organisation_name.h"
#include "indexer/outline/row_faces.h"

namespace quorate {
namespace {

// The capitalised words that end right before parts[end]: where they begin.
std::size_t begin_of_run(const std::vector<CapitalWord>& parts, std::size_t end) {
  std::size_t first = end;
  while (first > 0) {
    const CapitalWord& word = parts[first - 1];
    if (word.stop && first < end) break;
    if (!starts_capital(word.text) && !is_connector(word.text)) break;
    --first;
  }
  while (first < end && is_connector(parts[first].text)) ++first;
  return first;
}

// Whether `letters` are the initials of the run, connectors with theirs or not: "CVCS", "UoC".
bool are_initials(std::string_view letters, const std::vector<CapitalWord>& parts, std::size_t first,
                  std::size_t last) {
  std::string all, capitals;
  for (std::size_t k = first; k < last; ++k) {
    if (parts[k].text.empty()) continue;
    const char initial = static_cast<char>(std::toupper(static_cast<unsigned char>(parts[k].text[0])));
    all += initial;
    if (!is_connector(parts[k].text)) capitals += initial;
  }
  std::string upper(letters);
  for (char& c : upper) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  return upper.size() >= 2 && (upper == all || upper == capitals);
}

// What stands in the brackets that open at `at`, without quotation marks: "the Trust", "CVCS".
std::string in_brackets(std::string_view line, std::size_t at) {
  const std::size_t close = line.find(')', at);
  if (close == std::string_view::npos || close - at > 60) return {};
  std::string inside(line.substr(at + 1, close - at - 1));
  for (const std::string_view quote : {"“", "”", "‘", "’", "\"", "'"}) {
    for (std::size_t q = inside.find(quote); q != std::string::npos; q = inside.find(quote))
      inside.erase(q, quote.size());
  }
  return inside;
}

// "Calder Rivers Partnership Board": the line without the board that meets.
std::string_view without_board(std::string_view line) {
  for (const std::string_view board : {" Board", " BOARD", " Council", " COUNCIL"}) {
    if (line.ends_with(board) && line.size() > board.size() + 8)
      return line.substr(0, line.size() - board.size());
  }
  return line;
}

}  // namespace

std::vector<std::string> defined_names_in(std::string_view line, const OutlineVocabulary& words) {
  std::vector<std::string> names;
  for (std::size_t at = line.find('('); at != std::string_view::npos; at = line.find('(', at + 1)) {
    const std::string inside = in_brackets(line, at);
    if (inside.size() < 2) continue;
    const std::vector<CapitalWord> parts = name_words(line.substr(0, at));
    const std::size_t first = begin_of_run(parts, parts.size());
    if (parts.size() < first + 2 || parts.size() > first + 12) continue;
    const bool article = inside.starts_with("the ") && inside.size() > 5 &&
                         starts_capital(inside.substr(4)) &&
                         words.kinds_of_body.is(fold(inside.substr(4, inside.find(' ', 4) - 4)));
    const bool acronym =
        inside.find(' ') == std::string::npos && are_initials(inside, parts, first, parts.size());
    if (!article && !acronym) continue;
    std::string name =
        shown_name(parts, behind_introduction(parts, first, parts.size(), words), parts.size());
    if (names_something(name, words)) names.push_back(std::move(name));
  }
  return names;
}

std::string convened_name_in(std::string_view line, const OutlineVocabulary& words) {
  const std::vector<CapitalWord> parts = name_words(line);
  for (std::size_t i = 1; i + 1 < parts.size(); ++i) {
    if (parts[i].text != "of" || parts[i - 1].stop ||
        words.kinds_that_meet.end_of(fold(parts[i - 1].text)).empty())
      continue;
    std::size_t first = i + 1;
    if (parts[first].text == "the" || parts[first].text == "The") ++first;
    if (first >= parts.size() || !starts_capital(parts[first].text)) continue;
    std::size_t end = end_of_run(parts, first);
    if (end > first + 1 && fold(parts[end - 1].text) == "no") --end;  // "School District No. 27"
    const std::size_t begin = behind_introduction(parts, first, end, words);
    std::string run = shown_name(parts, begin, end);
    if (words.meeting_bodies.begin_of(fold(run)).empty() && names_something(run, words)) return run;
  }
  return {};
}

std::string letterhead_name(std::string_view line, const OutlineVocabulary& words) {
  line = trim(line);
  while (!line.empty() && (line.front() == '#' || line.front() == '*' || line.front() == ' '))
    line.remove_prefix(1);
  while (!line.empty() && (line.back() == '*' || line.back() == ' ')) line.remove_suffix(1);
  if (line.size() < 5 || line.size() > 70 ||
      line.find_first_of("0123456789:;()\"?|") != std::string_view::npos)
    return {};
  line = without_board(line);
  const std::string folded = fold(line);
  if (!words.not_letterheads.in(folded).empty() || !words.letter_heads.begin_of(folded).empty() ||
      !words.meeting_bodies.in(folded).empty())
    return {};
  const std::vector<CapitalWord> parts = name_words(line);
  const bool capitalised = std::all_of(parts.begin(), parts.end(),
                                       [](const CapitalWord& word) { return fits_in_name(word.text); });
  if (!capitalised || parts.size() < 2 || parts.size() > 9) return {};
  std::string name = shown_name(parts, behind_introduction(parts, 0, parts.size(), words), parts.size());
  return names_something(name, words) ? name : std::string{};
}

}  // namespace quorate
