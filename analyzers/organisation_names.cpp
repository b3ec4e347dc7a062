#include "analyzers/organisation_names.h"

#include <algorithm>
#include <array>
#include <initializer_list>

#include "analyzers/fold.h"
#include "analyzers/organisations.h"
#include "analyzers/utf8.h"

namespace quorate {
namespace {

using Tail = std::initializer_list<std::string_view>;

constexpr std::size_t kLongestSlug = 80;
constexpr std::array<std::string_view, 27> kBodyWords = {
    "agency",     "alliance",    "association",  "authority",   "board",   "borough",    "ccg",
    "college",    "commission",  "constabulary", "corporation", "council", "department", "group",
    "healthcare", "hospital",    "hospitals",    "icb",         "ics",     "infirmary",  "limited",
    "nhs",        "partnership", "service",      "services",    "trust",   "university"};

// Words that say nothing about which body is meant.
constexpr std::array<std::string_view, 14> kGenericWords = {
    "care",  "committee", "directors", "formal", "foundation", "health",   "integrated",
    "local", "meeting",   "of",        "public", "system",     "teaching", "wellbeing"};

bool ends_with(const NameWords& words, Tail tail) {
  return words.size() >= tail.size() &&
         std::equal(tail.begin(), tail.end(), words.end() - static_cast<std::ptrdiff_t>(tail.size()));
}

// Puts `instead` in place of the tail, where something stands before it.
bool replace_tail(NameWords& words, Tail tail, Tail instead) {
  if (words.size() <= tail.size() || !ends_with(words, tail)) return false;
  words.resize(words.size() - tail.size());
  for (const std::string_view word : instead) words.emplace_back(word);
  return true;
}

bool is_word_byte(char byte) {
  const auto value = static_cast<unsigned char>(byte);
  return is_ascii_letter(value) || is_ascii_digit(value) || value >= 0xC3;
}

// Bytes of the punctuation mark at i that joins words of a name; 0 where it parts them.
std::uint32_t joining_bytes(std::string_view text, std::size_t i) {
  switch (text[i]) {
    case ' ':
    case ',':
    case '&':
    case '-':
    case '/':
    case '(':
    case ')':
    case '\'':
    case '\n':
      return 1;
    default:
      break;
  }
  const CodePoint c = code_point_at(text, i);
  return c.value == 0xA0 || is_dash(c.value) || is_apostrophe(c.value) ? c.bytes : 0;
}

NameWords with_tail(const NameWords& words, std::size_t keep, Tail tail) {
  NameWords form(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(keep));
  for (const std::string_view word : tail) form.emplace_back(word);
  return form;
}

}  // namespace

bool is_filler(std::string_view folded) { return folded == "the" || folded == "and"; }

bool next_name_word(std::string_view text, std::size_t at, NameWord& word, std::string& folded) {
  word.joined = true;
  int line_ends = 0;
  while (at < text.size() && !is_word_byte(text[at])) {
    if (text[at] == '(') word.in_brackets = true;
    if (text[at] == ')') word.in_brackets = false;
    if (text[at] == '\n') ++line_ends;
    const std::uint32_t bytes = joining_bytes(text, at);
    if (bytes == 0 || line_ends > 1) {
      word.joined = false;
      word.in_brackets = false;
    }
    at += bytes == 0 ? code_point_at(text, at).bytes : bytes;
  }
  if (at >= text.size()) return false;
  word.begin = static_cast<std::uint32_t>(at);
  while (at < text.size()) {
    if (is_word_byte(text[at]) || continues_character(text[at])) {
      const CodePoint c = code_point_at(text, at);
      if (c.bytes > 1 &&
          (is_dash(c.value) || (c.value >= 0x2000 && c.value <= 0x206F && !is_apostrophe(c.value))))
        break;
      if (is_apostrophe(c.value) && !(at + c.bytes < text.size() && is_word_byte(text[at + c.bytes]))) break;
      at += c.bytes;
    } else if (text[at] == '\'' && at + 1 < text.size() && is_word_byte(text[at + 1])) {
      ++at;
    } else {
      break;
    }
  }
  word.end = static_cast<std::uint32_t>(at);
  if (word.end == word.begin) word.end = word.begin + code_point_at(text, word.begin).bytes;
  folded.clear();
  append_folded(text, word.begin, word.end, folded);
  return true;
}

NameWords words_of_name(std::string_view name) {
  NameWords words;
  NameWord word;
  std::string folded;
  for (std::size_t at = 0; next_name_word(name, at, word, folded); at = word.end)
    if (!word.in_brackets && !folded.empty() && !is_filler(folded)) words.push_back(folded);
  return words;
}

NameWords reduced(NameWords words) {
  for (const Tail tail :
       {Tail{"board", "of", "directors"}, Tail{"governing", "body"}, Tail{"trust", "board"}})
    if (replace_tail(words, tail, *tail.begin() == "trust" ? Tail{"trust"} : Tail{})) break;
  replace_tail(words, {"integrated", "care", "boards"}, {"icb"});
  replace_tail(words, {"icb", "board"}, {"icb"});
  replace_tail(words, {"integrated", "care", "board", "board"}, {"icb"});
  replace_tail(words, {"integrated", "care", "board"}, {"icb"});
  replace_tail(words, {"icb", "icb"}, {"icb"});
  replace_tail(words, {"ics", "icb"}, {"icb"});
  replace_tail(words, {"integrated", "care", "system"}, {"ics"});
  replace_tail(words, {"ics", "ics"}, {"ics"});
  if (const NameWords rest(words.begin(), words.empty() ? words.end() : words.end() - 1);
      rest.size() > 1 && words.back() == "board" && rest.back() != "health" && names_a_body(rest))
    words = rest;
  for (const Tail tail : {Tail{"nhs", "foundation", "trust"}, Tail{"foundation", "trust"}, Tail{"nhs", "ft"},
                          Tail{"nhs", "trust"}, Tail{"ft"}, Tail{"nhsft"}})
    if (replace_tail(words, tail, {"trust"})) break;
  if (words.size() > 1 && words.front() == "nhs") {
    NameWords rest(words.begin() + 1, words.end());
    if (rest.size() > 1 && names_a_body(rest)) return rest;
  }
  return words;
}

std::vector<NameWords> written_forms(const NameWords& words) {
  const std::size_t keep = words.size() - 1;
  if (keep == 0) return {words};
  if (words.back() == "icb")
    return {words, with_tail(words, keep, {"integrated", "care", "board"}),
            with_tail(words, keep, {"ics", "integrated", "care", "board"}),
            with_tail(words, keep, {"icb", "integrated", "care", "board"}),
            with_tail(words, keep, {"ics", "icb"})};
  if (words.back() == "ics") return {words, with_tail(words, keep, {"integrated", "care", "system"})};
  if (words.back() == "trust")
    return {words,
            with_tail(words, keep, {"nhs", "trust"}),
            with_tail(words, keep, {"foundation", "trust"}),
            with_tail(words, keep, {"nhs", "foundation", "trust"}),
            with_tail(words, keep, {"ft"}),
            with_tail(words, keep, {"nhs", "ft"})};
  return {words};
}

bool is_generic(const NameWords& words) {
  return std::all_of(words.begin(), words.end(), [](const std::string& word) {
    return std::find(kBodyWords.begin(), kBodyWords.end(), word) != kBodyWords.end() ||
           std::find(kGenericWords.begin(), kGenericWords.end(), word) != kGenericWords.end();
  });
}

bool names_a_body(const NameWords& words) {
  return std::any_of(words.begin(), words.end(), [](const std::string& word) {
    return std::find(kBodyWords.begin(), kBodyWords.end(), word) != kBodyWords.end();
  });
}

std::vector<NameWords> initials_of_board(std::string_view name) {
  const NameWords words = reduced(words_of_name(name));
  if (words.size() < 3 || words.back() != "icb") return {};
  std::string all;
  NameWords groups(1);  // parted where the name says "and"
  NameWord word;
  std::string folded;
  std::size_t taken = 0;
  for (std::size_t at = 0; next_name_word(name, at, word, folded) && taken + 1 < words.size();
       at = word.end) {
    if (folded == "and" && !groups.back().empty()) groups.emplace_back();
    if (folded != words[taken]) continue;
    ++taken;
    if (folded == "of") continue;
    all.push_back(folded.front());
    groups.back().push_back(folded.front());
  }
  std::vector<NameWords> forms = {{all, "icb"}};
  groups.erase(std::remove(groups.begin(), groups.end(), std::string()), groups.end());
  if (groups.size() > 1) {
    groups.emplace_back("icb");
    forms.push_back(groups);
  }
  return forms;
}

std::string joined(const NameWords& words) {
  std::string out;
  for (const std::string& word : words) {
    if (!out.empty()) out.push_back(' ');
    out += word;
  }
  return out;
}

std::string organisation_key(std::string_view name) { return joined(reduced(words_of_name(name))); }

std::string slug(std::string_view text) {
  std::string out;
  std::string folded;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    folded.clear();
    if (!is_apostrophe(c.value)) append_folded(text, at, at + c.bytes, folded);
    const auto usable = [](char byte) {
      return is_ascii_letter(static_cast<unsigned char>(byte)) ||
             is_ascii_digit(static_cast<unsigned char>(byte));
    };
    if (!folded.empty() && std::all_of(folded.begin(), folded.end(), usable))
      out += folded;
    else if (!is_apostrophe(c.value) && !is_invisible(c.value) && !out.empty() && out.back() != '-')
      out.push_back('-');
    at += c.bytes;
  }
  if (out.size() > kLongestSlug) {
    const std::size_t cut = out.rfind('-', kLongestSlug);
    out.resize(cut == std::string::npos ? kLongestSlug : cut);
  }
  while (!out.empty() && out.back() == '-') out.pop_back();
  return out;
}

}  // namespace quorate
