#include "indexer/outline/name_parts.h"

#include "indexer/outline/row_faces.h"

namespace quorate {

std::string own_words_of(std::string_view name, const OutlineVocabulary& words) {
  const std::string folded = fold(name);
  std::string own;
  for (std::size_t i = 0; i < folded.size();) {
    const std::size_t end = std::min(folded.find(' ', i), folded.size());
    const std::string_view word = std::string_view(folded).substr(i, end - i);
    const bool number = word.find_first_not_of("0123456789") == std::string_view::npos;
    if (!number && word.size() > 1 && !words.common_words.is(word)) append_word(own, word);
    i = end + 1;
  }
  return own;
}

bool names_something(std::string_view name, const OutlineVocabulary& words) {
  return words.organisation_whole.is(fold(name)) || !own_words_of(name, words).empty();
}

std::size_t behind_introduction(const std::vector<CapitalWord>& parts, std::size_t first, std::size_t last,
                                const OutlineVocabulary& words) {
  std::size_t begin = first;
  for (std::size_t k = first; k + 1 < last; ++k) {
    const std::string folded = fold(parts[k].text);
    if (parts[k].text == "of" || parts[k].text == "OF") begin = k > first ? k + 1 : begin;
    const bool introduces = is_connector(parts[k].text) || folded == "of" || folded == "the" ||
                            folded == "a" || words.kinds_that_meet.is(folded) ||
                            words.introductions.is(folded) || words.not_letterheads.is(folded);
    if (!introduces) break;
  }
  while (begin + 1 < last) {
    const std::string folded = fold(parts[begin].text);
    if (folded != "the" && !is_connector(parts[begin].text) && !words.introductions.is(folded)) break;
    ++begin;
  }
  return begin;
}

std::string shown_name(const std::vector<CapitalWord>& parts, std::size_t first, std::size_t last) {
  std::string text;
  for (std::size_t k = first; k < last; ++k) append_word(text, parts[k].text);
  while (text.ends_with(',')) text.pop_back();
  if (text.size() > 10 && (text.starts_with("NHS ") || text.starts_with("Nhs ")) &&
      (text.ends_with(" Board") || text.ends_with(" BOARD")) &&
      fold(text).find("integrated care") == std::string::npos) {
    text.erase(text.size() - 6);
  }
  return in_capitals(text) ? title_case(text) : text;
}

}  // namespace quorate
