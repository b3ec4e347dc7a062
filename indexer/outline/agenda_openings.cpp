#include "indexer/outline/agenda_openings.h"

#include <algorithm>
#include <vector>

#include "indexer/outline/agenda_grid.h"

namespace quorate {
namespace {

constexpr std::size_t kMostRows = 300;  // that are looked over
constexpr std::size_t kMostWord = 20;   // bytes

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// "A1", "*C2", "P-3.": one or two capitals and a number.
OpeningReference lettered_opening(std::string_view line) {
  const std::size_t begin = std::min(line.find_first_not_of(" \t"), line.size());
  const std::size_t end = std::min(line.find_first_of(" \t\n", begin), line.size());
  const std::string_view ref = whole_reference(line.substr(begin, end - begin));
  std::size_t capitals = 0;
  while (capitals < ref.size() && ref[capitals] >= 'A' && ref[capitals] <= 'Z') ++capitals;
  std::string_view number = ref.substr(capitals);
  if (number.starts_with('-')) number.remove_prefix(1);
  const bool counts = capitals >= 1 && capitals <= 2 && !number.empty() && number.size() <= 2 &&
                      std::all_of(number.begin(), number.end(), is_digit);
  return counts ? OpeningReference{ref, end} : OpeningReference{};
}

// A number with a stop in which figures were read as letters: "l0.", "1O)".
bool is_misread_number(std::string_view word) {
  const std::string_view inner = bare_reference(word);
  return inner.size() >= 2 && inner.size() <= 3 && inner.size() < word.size() &&
         std::any_of(inner.begin(), inner.end(), is_digit) &&
         inner.find_first_not_of("0123456789lIOo") == std::string_view::npos;
}

}  // namespace

AgendaOpenings::AgendaOpenings(const RowFaces& rows, RowRange range, const OutlineVocabulary& words)
    : words_(words) {
  std::vector<std::string_view> references;
  for (std::size_t i = range.first; i < std::min(range.last, range.first + kMostRows); ++i) {
    if (rows[i].noise || rows.row(i).table >= 0 || !rows[i].short_line) continue;
    const OpeningReference opening = lettered_opening(rows.line(i));
    if (!opening.ref.empty() && !trim(rows.line(i).substr(opening.after)).empty())
      references.push_back(opening.ref);
  }
  lettered_ = succession_of(references).is_list();
}

OpeningReference AgendaOpenings::of(std::string_view line) const {
  if (const OpeningReference bare = opening_reference(line); !bare.ref.empty()) return bare;
  if (lettered_) {
    if (const OpeningReference lettered = lettered_opening(line); !lettered.ref.empty()) return lettered;
  }
  std::size_t end = line.find_first_not_of(" \t");
  const std::size_t begin = std::min(end, line.size());
  const std::string_view first = line.substr(begin, line.find_first_of(" \t\n", begin) - begin);
  if (is_misread_number(first)) return {first, begin + first.size()};
  while (end < std::min(line.size(), kMostWord)) {
    end = line.find(' ', end + 1);
    if (end == std::string_view::npos || end > kMostWord) break;
    const std::string word = fold(line.substr(0, end));
    if (word.find("item") == std::string::npos || !words_.marks.is(word)) continue;
    const OpeningReference numbered = opening_reference(line.substr(end));
    if (!numbered.ref.empty()) return {numbered.ref, end + numbered.after};
  }
  return {};
}

std::string sound_reference(std::string_view written) {
  written = trim(written);
  std::string sound(bare_reference(written));
  if (const std::string_view whole = whole_reference(written); !whole.empty()) sound = std::string(whole);
  if (!is_misread_number(written)) return sound;
  for (char& c : sound) c = c == 'l' || c == 'I' ? '1' : (c == 'O' || c == 'o' ? '0' : c);
  return sound;
}

}  // namespace quorate
