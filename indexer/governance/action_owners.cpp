#include "indexer/governance/action_owners.h"

#include <algorithm>
#include <array>

#include "indexer/governance/minute_lines.h"
#include "indexer/governance/person_names.h"

namespace quorate {
namespace {

constexpr std::size_t kLongestOwner = 7;  // words

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string_view without_article(std::string_view text) {
  for (const std::string_view article : {"The ", "the "})
    if (text.starts_with(article)) text.remove_prefix(article.size());
  return text;
}

// "Write to the patients", "Report to Cabinet": what follows "to" is somebody, not something to do.
bool addresses(const std::vector<Word>& words, std::size_t to, const PhraseSet& members) {
  static constexpr std::array<std::string_view, 14> kDeterminers = {
      "the", "a", "an", "all", "each", "every", "any", "both", "our", "its", "their", "his", "her", "those"};
  if (to + 1 >= words.size()) return true;
  const Word& next = words[to + 1];
  return next.capital ||
         std::find(kDeterminers.begin(), kDeterminers.end(), next.folded) != kDeterminers.end() ||
         members.match(words, to + 1) > 0;
}

// "(Director of Finance)": an office, by its capitals; not "(March 2024)" or "(Finance Committee)".
bool is_office(std::string_view inner, const PhraseSet& body_nouns) {
  const std::vector<Word> words = words_of(inner);
  return words.size() >= 2 && words.size() <= kLongestOwner &&
         std::all_of(words.begin(), words.end(),
                     [&](const Word& word) {
                       const bool small = word.folded == "of" || word.folded == "and" ||
                                          word.folded == "the" || word.folded == "for";
                       return small ||
                              (word.capital && word.folded.size() > 1 && !is_digit(word.folded.back()));
                     }) &&
         !body_nouns.has(words.back().folded);
}

}  // namespace

std::string owner_before_colon(std::string_view said, const PhraseSet& honorifics) {
  constexpr std::size_t kLongest = 50;  // bytes
  const std::size_t colon = said.substr(0, kLongest).find(':');
  if (colon == std::string_view::npos || colon + 2 >= said.size() || said[colon + 1] != ' ') return {};
  const std::string_view name = trimmed(said.substr(0, colon));
  const std::vector<std::string> parts = owners_in(name);
  const bool people = !parts.empty() && std::all_of(parts.begin(), parts.end(), [&](const std::string& part) {
    return part == "All" || is_initials(part) || name_length(part, honorifics) == part.size();
  });
  return people ? std::string(name) : std::string{};
}

NamedOwner before_dash(std::string_view said) {
  for (const std::string_view dash : {" \u2013 ", " - ", " \u2014 "})
    if (const std::size_t at = said.find(dash); at != std::string_view::npos)
      return {std::string(trimmed(said.substr(0, at))), false};
  return {std::string(said), words_of(said).size() <= kLongestOwner};
}

bool is_office_alone(std::string_view said, const PhraseSet& offices) {
  const std::vector<Word> words = words_of(without_article(said));
  if (words.empty() || words.size() > kLongestOwner || said.find_first_of(",;:") != std::string_view::npos)
    return false;
  return offices.contains(words) && std::all_of(words.begin(), words.end(), [](const Word& word) {
           return word.capital || word.folded == "of" || word.folded == "and" || word.folded == "for";
         });
}

NamedOwner owner_in(std::string_view said, const PhraseSet& honorifics, const PhraseSet& members) {
  const std::vector<Word> words = words_of(said.substr(0, std::min<std::size_t>(said.size(), 160)));
  if (words.empty() || !words[0].capital) return {};
  for (std::size_t i = 1; i < std::min(words.size(), kLongestOwner + 1); ++i) {
    const std::string_view gap =
        said.substr(words[i - 1].span.end, words[i].span.begin - words[i - 1].span.end);
    const bool colon = gap.starts_with(":") || gap == " - " || gap == " \u2013 ";
    const bool to = words[i].folded == "to" || words[i].folded == "will" || words[i].folded == "shall" ||
                    words[i].folded == "would";
    if (!to && !colon) {
      if (gap.find_first_of(".;") != std::string_view::npos && words[i - 1].folded.size() > 2) break;
      continue;
    }
    const std::string_view name = trimmed(without_article(said.substr(0, words[i - 1].span.end)));
    const std::vector<std::string> parts = owners_in(name);
    const bool person =
        !parts.empty() && std::all_of(parts.begin(), parts.end(), [&](const std::string& part) {
          return is_initials(part) || name_length(part, honorifics) == part.size();
        });
    const bool does = to && !(words[i].folded == "to" && i == 1 && addresses(words, i, members));
    if (does || person) return {std::string(name), false};
    break;
  }
  const std::string_view all = trimmed(said);
  const bool person = is_initials(all) || name_length(all, honorifics) == all.size();
  const bool initials = words.size() <= 4 && std::all_of(words.begin(), words.end(), [](const Word& w) {
                          return w.capitals || w.folded == "and";
                        });
  if (words.size() <= 5 && (person || initials)) return {std::string(all), true};
  return {};
}

std::string labelled_owner(std::string_view text, const PhraseSet& honorifics, const PhraseSet& labels) {
  const std::vector<Word> words = words_of(text);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::size_t n = words[i].capital ? labels.match(words, i) : 0;
    if (n == 0) continue;
    std::string_view rest = text.substr(words[i + n - 1].span.end);
    rest.remove_prefix(std::min(rest.find_first_not_of(' '), rest.size()));
    if (!rest.starts_with(':')) continue;
    rest = trimmed(rest.substr(1));
    const std::size_t name = name_length(rest, honorifics);
    const std::size_t end = name > 0 ? name : std::min(rest.find_first_of(")],;.\n"), rest.size());
    return std::string(trimmed(rest.substr(0, end)));
  }
  return {};
}

std::string owner_at_end(std::string_view text, const GovernanceVocabulary& vocabulary) {
  const PhraseSet& honorifics = vocabulary.questions.honorifics;
  text = trimmed(text);
  while (!text.empty() && text.back() == '.') text.remove_suffix(1);
  const auto is_person = [&](std::string_view part) {
    return is_initials(part) || (!part.empty() && name_length(part, honorifics) == part.size());
  };
  if (!text.empty() && (text.back() == ')' || text.back() == ']')) {
    const std::size_t open = text.find_last_of("([");
    if (open == std::string_view::npos) return {};
    const std::string_view inner = trimmed(text.substr(open + 1, text.size() - open - 2));
    if (vocabulary.minutes.paper_words.match(words_of(inner), 0) > 0) return {};  // "(Appendix A)"
    const bool named = is_person(inner) || is_office(inner, vocabulary.resolution.body_nouns);
    return named ? std::string(inner) : std::string{};
  }
  // "Write to the school. Eoin Hartnett"
  for (const std::string_view dash : {" - ", " \u2013 ", ": ", ". ", ".\n"}) {
    const std::size_t at = text.rfind(dash);
    if (at == std::string_view::npos || text.size() - at > 40) continue;
    const std::string_view tail = trimmed(text.substr(at + dash.size()));
    if (is_person(tail)) return std::string(tail);
  }
  return {};
}

}  // namespace quorate
