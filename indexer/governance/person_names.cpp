#include "indexer/governance/person_names.h"

#include <algorithm>
#include <array>

#include "indexer/governance/minute_lines.h"

namespace quorate {
namespace {

constexpr std::array<std::string_view, 14> kParticles = {"de", "van", "der", "von", "la", "al", "ap",
                                                         "ab", "bin", "del", "di",  "du", "le", "ten"};
constexpr std::size_t kMostNames = 5;

bool is_particle(std::string_view folded) {
  return std::find(kParticles.begin(), kParticles.end(), folded) != kParticles.end();
}

// Between two words of one name: a blank, a hyphen, a full stop behind an initial or a title. Behind a whole
// name the full stop ends it: "A Lee. Due: 1 August".
bool joins(std::string_view gap, const Word& before, const PhraseSet& honorifics) {
  if (gap == ". " || gap == ".") return before.folded.size() <= 2 || honorifics.has(before.folded);
  return gap == " " || gap == "-" || gap == "\u2019" || gap == "\n" || gap == "\u2010" || gap == "\u2011";
}

bool has_digit(std::string_view folded) {
  return std::any_of(folded.begin(), folded.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

std::size_t name_length(std::string_view text, const PhraseSet& honorifics) {
  const std::vector<Word> words = words_of(text.substr(0, std::min<std::size_t>(text.size(), 160)));
  if (words.empty() || words[0].span.begin > 0) return 0;
  std::size_t i = 0, titles = 0, names = 0, end = 0;
  while (i < words.size() && words[i].capital && honorifics.has(words[i].folded)) ++i, ++titles;
  for (; i < words.size() && names < kMostNames; ++i) {
    if (i > 0) {
      const std::size_t end_before = words[i - 1].span.end;
      const std::string_view gap = text.substr(end_before, words[i].span.begin - end_before);
      if (!joins(gap, words[i - 1], honorifics)) break;
    }
    if (has_digit(words[i].folded)) break;
    if (!words[i].capital) {
      if (is_particle(words[i].folded) && i + 1 < words.size() && words[i + 1].capital) continue;
      break;
    }
    ++names;
    end = words[i].span.end;
  }
  return names >= 2 || (titles > 0 && names == 1) ? end : 0;
}

bool is_initials(std::string_view text) {
  text = trimmed(text);
  std::size_t upper = 0, letters = 0;
  for (const char c : text) {
    const bool capital = c >= 'A' && c <= 'Z';
    if (!capital && !(c >= 'a' && c <= 'z') && c != '.' && c != ' ' && c != '-') return false;
    upper += capital;
    letters += capital || (c >= 'a' && c <= 'z');
  }
  return upper >= 2 && letters <= 5 && letters - upper <= 1 && text.find("  ") == std::string_view::npos;
}

std::vector<std::string> owners_in(std::string_view cell) {
  std::string flat(trimmed(cell));
  std::replace(flat.begin(), flat.end(), '\n', ' ');
  std::vector<std::string> people;
  const auto add = [&](std::string_view part) {
    part = trimmed(part);
    while (!part.empty() && (part.back() == '.' || part.back() == ':' || part.back() == ','))
      part.remove_suffix(1);
    if (!part.empty() && part != "-" && part != "\u2013") people.emplace_back(part);
  };
  std::size_t from = 0;
  for (std::size_t at = 0; at < flat.size(); ++at) {
    const std::string_view rest = std::string_view(flat).substr(at);
    std::size_t skip = 0;
    if (rest[0] == '/' || rest[0] == ';' || rest[0] == ',') skip = 1;
    if (rest.starts_with(" & ")) skip = 3;
    if (rest.starts_with(" and ") || rest.starts_with(" And ")) {
      const bool shorts = words_of(std::string_view(flat).substr(from, at - from)).size() <= 3 &&
                          words_of(rest).size() <= 4 && flat.find(" of ") == std::string::npos;
      if (shorts) skip = 5;
    }
    if (skip == 0) continue;
    add(std::string_view(flat).substr(from, at - from));
    from = at + skip;
    at += skip - 1;
  }
  add(std::string_view(flat).substr(std::min(from, flat.size())));
  return people;
}

}  // namespace quorate
