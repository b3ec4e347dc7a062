#include "indexer/outline/people.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "indexer/outline/folded_text.h"
#include "indexer/outline/row_faces.h"

namespace quorate {
namespace {

// Words of posts and bodies, which no name holds.
constexpr std::array<std::string_view, 84> kPostWords = {"director",
                                                         "officer",
                                                         "chief",
                                                         "head",
                                                         "manager",
                                                         "executive",
                                                         "lead",
                                                         "chair",
                                                         "deputy",
                                                         "assistant",
                                                         "associate",
                                                         "interim",
                                                         "secretary",
                                                         "cmo",
                                                         "coo",
                                                         "cfo",
                                                         "ceo",
                                                         "president",
                                                         "superintendent",
                                                         "treasurer",
                                                         "nurse",
                                                         "finance",
                                                         "quality",
                                                         "operating",
                                                         "strategy",
                                                         "public",
                                                         "health",
                                                         "care",
                                                         "board",
                                                         "committee",
                                                         "trust",
                                                         "council",
                                                         "nhs",
                                                         "icb",
                                                         "ics",
                                                         "team",
                                                         "services",
                                                         "service",
                                                         "corporate",
                                                         "governance",
                                                         "medical",
                                                         "clinical",
                                                         "people",
                                                         "planning",
                                                         "performance",
                                                         "communications",
                                                         "engagement",
                                                         "of",
                                                         "for",
                                                         "the",
                                                         "system",
                                                         "programme",
                                                         "project",
                                                         "commissioning",
                                                         "integration",
                                                         "transformation",
                                                         "partnership",
                                                         "university",
                                                         "hospital",
                                                         "hospitals",
                                                         "group",
                                                         "senior",
                                                         "consultant",
                                                         "member",
                                                         "non",
                                                         "co",
                                                         "ordinator",
                                                         "administrator",
                                                         "analyst",
                                                         "advisor",
                                                         "adviser",
                                                         "specialist",
                                                         "company",
                                                         "vice",
                                                         "principal",
                                                         "education",
                                                         "social",
                                                         "community",
                                                         "safety",
                                                         "business",
                                                         "all",
                                                         "operations",
                                                         "support"};

bool is_post_word(std::string_view folded) {
  return std::find(kPostWords.begin(), kPostWords.end(), folded) != kPostWords.end();
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t end = std::min(text.find(' ', i), text.size());
    if (end > i) words.push_back(text.substr(i, end - i));
    i = end + 1;
  }
  return words;
}

bool is_honorific(std::string_view folded) {
  constexpr std::array<std::string_view, 14> kHonorifics = {"mr",   "mrs",       "ms",         "miss", "dr",
                                                            "prof", "professor", "sir",        "dame", "lord",
                                                            "lady", "cllr",      "councillor", "rev"};
  return std::find(kHonorifics.begin(), kHonorifics.end(), folded) != kHonorifics.end();
}

// How many words at the front belong to a name: capitalised, no post, no abbreviation after the second one.
std::size_t name_length(const std::vector<std::string_view>& words) {
  std::size_t length = 0, proper = 0;
  for (const std::string_view word : words) {
    const std::string folded = fold(word);
    const auto first = static_cast<unsigned char>(word[0]);
    if (!std::isupper(first) && first < 0x80) break;
    if (is_post_word(folded)) break;
    const bool abbreviation =
        word.size() >= 3 && word.size() <= 5 && in_capitals(std::string(word) + std::string(word));
    if (abbreviation && proper >= 2) break;
    ++length;
    if (!is_honorific(folded)) ++proper;
    if (proper >= 4) break;
  }
  return length;
}

std::string shown(std::string_view name) { return in_capitals(name) ? title_case(name) : std::string(name); }

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

bool looks_like_name(std::string_view text) {
  const std::vector<std::string_view> words = words_of(text);
  return words.size() >= 2 && words.size() <= 5 && name_length(words) == words.size();
}

std::vector<std::string> people_named(std::string_view value) {
  std::vector<std::string> people;
  std::string text = one_line(trim(value));
  if (text.size() > 400) text.resize(400);
  std::size_t skip = 0;
  for (std::size_t from = 0; from <= text.size();) {
    const std::size_t end = piece_end(text, from, skip);
    std::string_view piece = std::string_view(text).substr(from, end - from);
    piece = trim(piece.substr(0, piece.find('(')));
    const std::vector<std::string_view> words = words_of(piece);
    const std::size_t length = name_length(words);
    if (length >= 2) {
      const auto name_end =
          static_cast<std::size_t>(words[length - 1].data() + words[length - 1].size() - piece.data());
      people.push_back(shown(piece.substr(0, name_end)));
    } else if (from == 0 && !piece.empty()) {
      // a post, or a single name: kept whole, with what a comma or "and" had cut off the post
      const std::size_t post_end = length == 0 ? std::min(text.find_first_of(",(;"), text.size()) : end;
      const std::string_view whole = trim(std::string_view(text).substr(0, post_end));
      if (whole.size() <= 90) people.push_back(shown(whole));
      if (length == 0) break;
    }
    if (skip == 0) break;
    from = end + skip;
  }
  return people;
}

}  // namespace quorate
