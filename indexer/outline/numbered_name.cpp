#include <algorithm>

#include "indexer/outline/name_parts.h"
#include "indexer/outline/organisation_name.h"
#include "indexer/outline/row_faces.h"

namespace quorate {
namespace {

constexpr std::size_t kMostDigits = 4;
constexpr std::size_t kMostPlace = 42;  // bytes of a place in brackets
constexpr std::size_t kMostBlanks = 8;  // before it

bool is_number(std::string_view word) {
  return !word.empty() && word.size() <= kMostDigits &&
         word.find_first_not_of("0123456789") == std::string_view::npos;
}

// "No." and "Number" part a body's number from a day or an item's: "Council 12 March" holds none.
bool says_number(std::string_view folded) { return folded == "no" || folded == "number"; }

// " (Tamarack Lakes)" where brackets stand first in the text behind a name; else empty.
std::string place_behind(std::string_view text) {
  text = trim(text.substr(0, kMostPlace + kMostBlanks));
  if (!text.starts_with('(')) return {};
  const std::size_t close = text.substr(0, kMostPlace).find(')');
  if (close == std::string_view::npos) return {};
  const std::string_view place = trim(text.substr(1, close - 1));
  if (!starts_capital(place) || place.find_first_of("0123456789") != std::string_view::npos) return {};
  return " (" + (in_capitals(place) ? title_case(place) : std::string(place)) + ")";
}

}  // namespace

std::vector<std::string> numbered_names_in(std::string_view line, const OutlineVocabulary& words) {
  std::vector<std::string> names;
  const std::vector<CapitalWord> parts = name_words(line);
  for (std::size_t k = 2; k < parts.size(); ++k) {
    if (!is_number(parts[k].text) || !says_number(fold(parts[k - 1].text))) continue;
    const std::size_t end = k - 1;
    std::size_t first = end;
    while (first > 0 && starts_capital(parts[first - 1].text) && (first == end || !parts[first - 1].stop))
      --first;
    if (end - first < 2) continue;
    const std::size_t begin = behind_introduction(parts, first, end, words);
    const std::string kind = shown_name(parts, begin, end);
    if (words.organisation_ends.end_of(fold(kind)).empty()) continue;
    const auto behind = static_cast<std::size_t>(parts[k].text.data() - line.data()) + parts[k].text.size();
    names.push_back(kind + " No. " + std::string(parts[k].text) + place_behind(line.substr(behind)));
  }
  return names;
}

}  // namespace quorate
