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

// How many words at the front belong to a name: capitalised, no post, no abbreviation ("UHL") at its front
// or after its second word unless all is in capitals.
std::size_t name_length(const std::vector<std::string_view>& words, const OutlineVocabulary& known) {
  std::size_t length = 0, proper = 0;
  const bool shouted = std::all_of(words.begin(), words.end(), [](std::string_view word) {
    return std::none_of(word.begin(), word.end(),
                        [](char c) { return std::islower(static_cast<unsigned char>(c)) != 0; });
  });
  for (const std::string_view word : words) {
    const std::string folded = fold(word);
    const auto first = static_cast<unsigned char>(word[0]);
    if (!std::isupper(first) && first < 0x80) break;
    if (known.post_words.is(folded)) break;
    const bool abbreviation =
        word.size() >= 3 && word.size() <= 5 && in_capitals(std::string(word) + std::string(word));
    if (abbreviation && (proper >= 2 || length == 0) && !shouted) break;
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

namespace {

bool is_abbreviation(std::string_view word) {
  return word.size() >= 2 && std::all_of(word.begin(), word.end(), [](char c) {
           return std::isupper(static_cast<unsigned char>(c)) != 0;
         });
}

// Whether the words up to the next separator are a post's: "Deputy Chief Medical Officer", "ICB Lead".
bool begins_post(std::string_view text, const OutlineVocabulary& known) {
  constexpr std::size_t kWordsRead = 6;
  std::size_t skip = 0;
  const std::vector<std::string_view> words = words_of(text.substr(0, piece_end(text, 0, skip)));
  for (std::size_t k = 0; k < std::min(words.size(), kWordsRead); ++k) {
    const std::string folded = fold(words[k]);
    const std::string_view first = std::string_view(folded).substr(0, folded.find(' '));
    if (known.post_words.is(first) || known.offices.is(folded)) return true;
  }
  return false;
}

// Bytes of the name that opens the text and is directly followed by the post of whom it names: "Dr Ann Lee,
// Chief Nurse", "Ann M Lee – Clerk", "Ann Lee (Clerk)". 0 where none is.
std::size_t named_before_post(std::string_view text, const OutlineVocabulary& known) {
  constexpr std::size_t kMostName = 40;
  std::size_t end = std::string_view::npos, skip = 0;
  for (const std::string_view separator : {", ", " – ", " - ", " ("}) {
    const std::size_t at = text.find(separator);
    if (at < end) {
      end = at;
      skip = separator.size();
    }
  }
  if (end == std::string_view::npos || end > kMostName || !looks_like_name(text.substr(0, end), known))
    return 0;
  return begins_post(text.substr(end + skip), known) ? end : 0;
}

// Lines of a cell that were run together are parted again: "..., Chief Nurse, NHS Fenside Ann Lee, Clerk". A
// name begins behind a post or an abbreviation where a post follows it.
std::string with_people_parted(const std::string& text, const OutlineVocabulary& known) {
  std::size_t skip = 0;
  std::size_t from = std::min(piece_end(text, 0, skip), text.find('('));  // behind the first one's name
  std::string parted = text.substr(0, from);
  while (from < text.size()) {
    const std::size_t blank = text.find(' ', from + 1);
    if (blank == std::string::npos) break;
    const std::size_t begin = text.rfind(' ', blank - 1) + 1;
    const std::string_view before = std::string_view(text).substr(begin, blank - begin);
    const bool closes = before.ends_with(')') || is_abbreviation(before) || known.offices.is(fold(before));
    parted += text.substr(from, blank - from);
    from = blank;
    if (closes && named_before_post(std::string_view(text).substr(blank + 1), known) > 0) parted += ';';
  }
  return parted + text.substr(from);
}

}  // namespace

std::vector<std::string> people_named(std::string_view value, const OutlineVocabulary& known) {
  constexpr std::size_t kMostValue = 400;
  constexpr std::size_t kMostPost = 90;
  std::vector<std::string> people;
  std::string text = one_line(trim(value));
  if (text.size() > kMostValue) text.resize(kMostValue);
  text = with_people_parted(text, known);
  std::size_t skip = 0;
  bool in_post = false;  // since the last name a post was told: its words, capitalised too, name nobody
  for (std::size_t from = 0; from <= text.size();) {
    const std::size_t end = piece_end(text, from, skip);
    std::string_view piece = std::string_view(text).substr(from, end - from);
    piece = trim(piece.substr(0, piece.find('(')));
    const std::vector<std::string_view> words = words_of(piece);
    const std::size_t length = name_length(words, known);
    const bool post = length == 0 || (from == 0 && is_post_over_and(text, end, known));
    const std::string_view rest = std::string_view(text).substr(std::min(end + skip, text.size()));
    const bool parts_people = std::string_view(text).substr(0, from).ends_with("; ") ||
                              std::string_view(text).substr(0, from).ends_with('/');
    const bool told = !in_post || parts_people || rest.empty() || length < words.size() ||
                      text.compare(from, end - from, piece) != 0 || begins_post(rest, known);
    if (length >= 2 && told) {
      in_post = length < words.size() || piece.size() < end - from;
      const auto name_end =
          static_cast<std::size_t>(words[length - 1].data() + words[length - 1].size() - piece.data());
      people.push_back(shown(piece.substr(0, name_end), known));
    } else if (from == 0 && !piece.empty()) {
      // a post, or a single name: kept whole, with what a comma or "and" had cut off the post
      const std::size_t post_end = post ? std::min(text.find_first_of(",(;"), text.size()) : end;
      const std::string_view whole = trim(std::string_view(text).substr(0, post_end));
      if (whole.size() <= kMostPost) people.push_back(shown(whole, known));
      if (post) break;
    } else {
      in_post = true;
    }
    if (skip == 0) break;
    from = end + skip;
  }
  return people;
}

}  // namespace quorate
