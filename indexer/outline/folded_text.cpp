#include "indexer/outline/folded_text.h"

#include <algorithm>
#include <cctype>
#include <functional>

namespace quorate {
namespace {

// Length of an apostrophe at the front of `text`, which folding drops so that "chief's" is one word.
std::size_t apostrophe(std::string_view text) {
  if (text[0] == '\'') return 1;
  return text.starts_with("’") || text.starts_with("‘") ? 3 : 0;
}

std::size_t dash_or_quote(std::string_view text) {
  // U+2010 to U+203A but the apostrophes: dashes, quotation marks, bullets, ellipsis
  if (text.size() >= 3 && text[0] == '\xE2' && text[1] == '\x80') return 3;
  if (text.size() >= 2 && text[0] == '\xC2') return 2;  // U+0080 to U+00BF: signs of Latin-1, no letters
  return 0;
}

std::vector<std::string_view> words_of(std::string_view folded) {
  std::vector<std::string_view> words;
  for (std::size_t i = 0; i < folded.size();) {
    const std::size_t end = std::min(folded.find(' ', i), folded.size());
    if (end > i) words.push_back(folded.substr(i, end - i));
    i = end + 1;
  }
  return words;
}

// Without the plural's s.
std::string_view stem(std::string_view word) {
  if (word.size() > 3 && word.ends_with('s') && !word.ends_with("ss")) word.remove_suffix(1);
  return word;
}

bool is_filler(std::string_view word) {
  return word == "the" || word == "of" || word == "and" || word == "a" || word == "to" || word == "for" ||
         word == "on" || word == "in" || word == "from" || word == "paper" || word == "report";
}

}  // namespace

std::string fold(std::string_view utf8, std::size_t most) {
  utf8 = utf8.substr(0, most);
  std::string out;
  out.reserve(utf8.size());
  const auto part = [&] {
    if (!out.empty() && out.back() != ' ') out += ' ';
  };
  for (std::size_t i = 0; i < utf8.size();) {
    const std::string_view rest = utf8.substr(i);
    const auto c = static_cast<unsigned char>(rest[0]);
    if (const std::size_t length = apostrophe(rest)) {
      i += length;
    } else if (const std::size_t sign = dash_or_quote(rest)) {
      part();
      i += sign;
    } else if (std::isalnum(c) || c >= 0x80) {
      out += static_cast<char>(c < 0x80 ? std::tolower(c) : c);
      ++i;
    } else {
      part();
      if (c == '&') out += "and ";
      ++i;
    }
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

std::size_t find_phrase(std::string_view folded, std::string_view phrase, std::size_t from) {
  if (phrase.empty()) return std::string_view::npos;
  for (std::size_t at = folded.find(phrase, from); at != std::string_view::npos;
       at = folded.find(phrase, at + 1)) {
    const std::size_t end = at + phrase.size();
    if ((at == 0 || folded[at - 1] == ' ') && (end == folded.size() || folded[end] == ' ')) return at;
  }
  return std::string_view::npos;
}

std::pair<std::string_view, std::string_view> in_two_languages(std::string_view label) {
  constexpr std::size_t kLeastBytes = 2;  // of each: "Cyf", "By"
  const bool colons = label.ends_with(':');
  std::size_t cut = label.find(" / "), width = 3;
  if (cut == std::string_view::npos && colons) {
    cut = label.find(": ");
    width = 2;
  }
  if (cut == std::string_view::npos || cut < kLeastBytes || cut + width + kLeastBytes > label.size())
    return {label, label};
  return {label.substr(0, cut), label.substr(cut + width)};
}

Phrases::Phrases(const std::vector<std::string>& phrases) {
  for (const std::string& phrase : phrases) phrases_.push_back(fold(phrase));
  std::stable_sort(phrases_.begin(), phrases_.end(),
                   [](const std::string& a, const std::string& b) { return a.size() > b.size(); });
  whole_.insert(phrases_.begin(), phrases_.end());
}

bool Phrases::is(std::string_view folded) const { return whole_.find(folded) != whole_.end(); }

std::string_view Phrases::begin_of(std::string_view folded) const {
  for (const std::string& phrase : phrases_) {
    if (folded.starts_with(phrase) && (folded.size() == phrase.size() || folded[phrase.size()] == ' '))
      return phrase;
  }
  return {};
}

std::string_view Phrases::end_of(std::string_view folded) const {
  for (const std::string& phrase : phrases_) {
    if (!folded.ends_with(phrase)) continue;
    const std::size_t at = folded.size() - phrase.size();
    if (at == 0 || folded[at - 1] == ' ') return phrase;
  }
  return {};
}

std::string_view Phrases::in(std::string_view folded) const {
  for (const std::string& phrase : phrases_) {
    if (find_phrase(folded, phrase) != std::string_view::npos) return phrase;
  }
  return {};
}

TitleWords::TitleWords(std::string_view folded) : folded_(folded) {
  for (const std::string_view word : words_of(folded_))
    if (!is_filler(word)) words_.push_back(std::hash<std::string_view>{}(stem(word)));
  std::sort(words_.begin(), words_.end());
}

double TitleWords::alike(const TitleWords& other) const {
  if (folded_.empty() || other.folded_.empty()) return 0;
  if (folded_ == other.folded_) return 1;
  if (words_.empty() || other.words_.empty()) return 0;
  std::size_t common = 0;
  for (auto a = words_.begin(), b = other.words_.begin(); a != words_.end() && b != other.words_.end();) {
    if (*a == *b) ++common;
    const bool behind = *a < *b, ahead = *b < *a;
    if (!ahead) ++a;
    if (!behind) ++b;
  }
  const std::size_t least = std::min(words_.size(), other.words_.size()),
                    most = std::max(words_.size(), other.words_.size());
  const auto shared = static_cast<double>(common);
  const double dice = 2.0 * shared / static_cast<double>(least + most);
  const bool held = common == least && common >= 2;
  return held ? std::max(dice, 0.4 + 0.6 * shared / static_cast<double>(most)) : dice;
}

double alike(std::string_view a, std::string_view b) { return TitleWords(a).alike(TitleWords(b)); }

}  // namespace quorate
