#include "indexer/outline/people.h"

#include <algorithm>
#include <cctype>

#include "indexer/outline/folded_text.h"
#include "indexer/outline/row_faces.h"

namespace quorate {
namespace {

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t end = std::min(text.find(' ', i), text.size());
    if (end > i) words.push_back(text.substr(i, end - i));
    i = end + 1;
  }
  return words;
}

// How many words at the front belong to a name: capitalised, no post, no abbreviation after the second one.
std::size_t name_length(const std::vector<std::string_view>& words, const OutlineVocabulary& known) {
  std::size_t length = 0, proper = 0;
  for (const std::string_view word : words) {
    const std::string folded = fold(word);
    const auto first = static_cast<unsigned char>(word[0]);
    if (!std::isupper(first) && first < 0x80) break;
    if (known.post_words.is(folded)) break;
    const bool abbreviation =
        word.size() >= 3 && word.size() <= 5 && in_capitals(std::string(word) + std::string(word));
    if (abbreviation && proper >= 2) break;
    ++length;
    if (!known.honorifics.is(folded)) ++proper;
    if (proper >= 4) break;
  }
  return length;
}

// "MR J. Okafor" and "HESTER VAIL" as they are written elsewhere.
std::string shown(std::string_view name, const OutlineVocabulary& known) {
  if (in_capitals(name)) return title_case(name);
  std::string text(name);
  const std::size_t end = text.find(' ');
  if (end == std::string::npos || !known.honorifics.is(fold(text.substr(0, end)))) return text;
  for (std::size_t k = 1; k < end; ++k)
    text[k] = static_cast<char>(std::tolower(static_cast<unsigned char>(text[k])));
  return text;
}

// "Police and Crime Commissioner": one post, whose last word is an office, cut at its "and".
bool is_post_over_and(std::string_view text, std::size_t piece, const OutlineVocabulary& known) {
  const std::string_view whole = trim(text.substr(0, text.find_first_of(",(;")));
  const std::size_t last = whole.rfind(' ');
  return piece < whole.size() && last != std::string_view::npos && last > piece &&
         known.offices.is(fold(whole.substr(last))) &&
         text.substr(0, piece).find(' ') == std::string_view::npos;
}

// Ends of pieces: separators between people, or between a name and a post.
std::size_t piece_end(std::string_view text, std::size_t from, std::size_t& skip) {
  std::size_t end = text.size();
  skip = 0;
  for (const std::string_view separator :
       {", ", " and ", " & ", "/", "; ", " – ", " - ", " with ", " AND "}) {
    const std::size_t at = text.find(separator, from);
    if (at < end) {
      end = at;
      skip = separator.size();
    }
  }
  return end;
}

}  // namespace

bool looks_like_name(std::string_view text, const OutlineVocabulary& known) {
  const std::vector<std::string_view> words = words_of(text);
  return words.size() >= 2 && words.size() <= 5 && name_length(words, known) == words.size();
}

bool is_office(std::string_view text, const OutlineVocabulary& known) {
  constexpr std::size_t kMostBytes = 60;
  const std::string folded = fold(text);
  if (text.size() > kMostBytes || folded.empty()) return false;
  return !known.offices.begin_of(folded).empty() || !known.offices.end_of(folded).empty();
}

std::vector<std::string> people_named(std::string_view value, const OutlineVocabulary& known) {
  constexpr std::size_t kMostValue = 400;
  constexpr std::size_t kMostPost = 90;
  std::vector<std::string> people;
  std::string text = one_line(trim(value));
  if (text.size() > kMostValue) text.resize(kMostValue);
  std::size_t skip = 0;
  for (std::size_t from = 0; from <= text.size();) {
    const std::size_t end = piece_end(text, from, skip);
    std::string_view piece = std::string_view(text).substr(from, end - from);
    piece = trim(piece.substr(0, piece.find('(')));
    const std::vector<std::string_view> words = words_of(piece);
    const std::size_t length = name_length(words, known);
    const bool post = length == 0 || (from == 0 && is_post_over_and(text, end, known));
    if (length >= 2) {
      const auto name_end =
          static_cast<std::size_t>(words[length - 1].data() + words[length - 1].size() - piece.data());
      people.push_back(shown(piece.substr(0, name_end), known));
    } else if (from == 0 && !piece.empty()) {
      // a post, or a single name: kept whole, with what a comma or "and" had cut off the post
      const std::size_t post_end = post ? std::min(text.find_first_of(",(;"), text.size()) : end;
      const std::string_view whole = trim(std::string_view(text).substr(0, post_end));
      if (whole.size() <= kMostPost) people.push_back(shown(whole, known));
      if (post) break;
    }
    if (skip == 0) break;
    from = end + skip;
  }
  return people;
}

}  // namespace quorate
