#include "indexer/outline/meeting_body.h"

#include <algorithm>
#include <cctype>
#include <vector>

#include "indexer/outline/capitalised_words.h"
#include "indexer/outline/row_faces.h"

namespace quorate {
namespace {

bool stands_for_other(std::string_view folded, std::size_t end, const OutlineVocabulary& words) {
  return end < folded.size() && !words.not_bodies.begin_of(folded.substr(end + 1)).empty();
}

std::string in_upper(std::string_view text) {
  std::string upper(text);
  for (char& c : upper) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  return upper;
}

// "Overview and Scrutiny Committee": the word with the capitalised ones before it, back to an organisation's
// name.
std::string committee_in(std::string_view line, std::string_view noun, const OutlineVocabulary& words) {
  const std::vector<CapitalWord> parts = name_words(line);
  for (std::size_t k = 0; k < parts.size(); ++k) {
    if (fold(parts[k].text) != noun && !(noun == "sub committee" && fold(parts[k].text) == noun)) continue;
    const auto introduces = [&](std::string_view word) {
      const std::string folded = fold(word);
      return words.minutes_titles.is(folded) || words.agenda_titles.is(folded) || folded == "meeting" ||
             folded == "report";
    };
    std::size_t begin = k;
    while (begin > 0 && !parts[begin - 1].stop && !introduces(parts[begin - 1].text) &&
           (starts_capital(parts[begin - 1].text) || is_connector(parts[begin - 1].text)) &&
           words.organisation_ends.end_of(fold(parts[begin - 1].text)).empty()) {
      --begin;
    }
    while (begin < k && is_connector(parts[begin].text)) ++begin;
    std::string name;
    for (std::size_t i = begin; i <= k; ++i) append_word(name, parts[i].text);
    return in_capitals(name) ? title_case(name) : name;
  }
  return {};
}

}  // namespace

std::string body_in(std::string_view line, const OutlineVocabulary& words) {
  constexpr std::size_t kFacePart = 160;
  std::string folded = fold(line);
  // of a long line only a summons is read: "Notice is given that a meeting of the Management Committee ..."
  if (folded.size() > kFacePart && words.meeting_dates.in(folded).empty()) return {};
  folded.resize(std::min(folded.size(), kFacePart));
  // the longest name of several words, else the word that comes last: "Midwest Health Executive Board"
  std::string_view best;
  std::size_t best_end = 0;
  for (const std::string& phrase : words.meeting_bodies.all()) {
    const std::size_t at = find_phrase(folded, phrase);
    if (at == std::string_view::npos || stands_for_other(folded, at + phrase.size(), words)) continue;
    if (phrase.find(' ') != std::string::npos) {
      best = phrase;
      break;
    }
    if (at + phrase.size() > best_end) {
      best = phrase;
      best_end = at + phrase.size();
    }
  }
  if (best.empty()) return {};
  if (best == "committee" || best == "panel" || best == "sub committee") {
    std::string named = committee_in(line, best, words);
    if (!named.empty()) return named;
  }
  return title_case(in_upper(best));
}

}  // namespace quorate
