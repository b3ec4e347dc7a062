#include "indexer/governance/plain_words.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "indexer/governance/phrases.h"

namespace quorate {
namespace {

constexpr std::string_view kNoBreakSpace = "\xC2\xA0";

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v'; }
bool is_word_byte(char c) {
  const auto u = static_cast<unsigned char>(c);
  return u >= 0x80 || std::isalnum(u) != 0;
}
constexpr std::array<std::string_view, 10> kShortForms = {"no", "eg", "ie",  "etc", "vs",
                                                          "dr", "mr", "mrs", "ms",  "approx"};

}  // namespace

std::string_view trimmed(std::string_view text) {
  for (;;) {
    const std::size_t before = text.size();
    while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
    if (text.substr(0, kNoBreakSpace.size()) == kNoBreakSpace) text.remove_prefix(kNoBreakSpace.size());
    if (text.size() >= kNoBreakSpace.size() &&
        text.substr(text.size() - kNoBreakSpace.size()) == kNoBreakSpace)
      text.remove_suffix(kNoBreakSpace.size());
    if (text.size() == before) return text;
  }
}

std::string bare(std::string_view text) {
  std::string out;
  for (const Word& word : words_of(text)) {
    if (!out.empty()) out.push_back(' ');
    out += word.folded;
  }
  return out;
}

std::size_t count_words(std::string_view text) {
  std::size_t words = 0;
  bool counted = false;
  for (const char c : text) {
    if (is_blank(c)) {
      counted = false;
    } else if (!counted && is_word_byte(c)) {
      counted = true;
      ++words;
    }
  }
  return words;
}

bool has_letter(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    const auto u = static_cast<unsigned char>(c);
    return u >= 0xC3 || std::isalpha(u) != 0;
  });
}

bool is_all_capitals(std::string_view text) {
  bool upper = false;
  for (const char c : text) {
    if (std::islower(static_cast<unsigned char>(c)) != 0) return false;
    upper = upper || std::isupper(static_cast<unsigned char>(c)) != 0;
  }
  return upper;
}

std::string shortened(std::string_view text, std::size_t most) {
  text = trimmed(text);
  if (text.size() <= most) return std::string(text);
  std::size_t end = text.find_last_of(" \t\n", most);
  if (end == std::string_view::npos || end < most / 2) {
    end = most;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  }
  return std::string(trimmed(text.substr(0, end))) + "\xE2\x80\xA6";
}

std::string_view first_sentence(std::string_view text) {
  text = trimmed(text);
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '.' && text[i] != '?' && text[i] != '!') continue;
    if (i + 1 < text.size() && !is_blank(text[i + 1])) continue;
    std::size_t word = i;
    while (word > 0 && !is_blank(text[word - 1])) --word;
    const std::string before = bare(text.substr(word, i - word));
    const bool short_form =
        text[i] == '.' && (before.size() <= 1 ||
                           std::find(kShortForms.begin(), kShortForms.end(), before) != kShortForms.end());
    if (!short_form) return text.substr(0, i + 1);
  }
  return text;
}

namespace {

std::size_t blanks_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && (text[end] == ' ' || text[end] == '\t')) ++end;
  return end - at;
}

// "1." "2.1" "(1)" "1)" "a)" "(iv)" "a."; the length of the mark alone.
std::size_t number_mark(std::string_view text) {
  std::size_t i = 0;
  const bool opened = !text.empty() && text[0] == '(';
  if (opened) ++i;
  const std::size_t begin = i;
  while (i < text.size() && i - begin < 3 && std::isdigit(static_cast<unsigned char>(text[i])) != 0) ++i;
  if (i > begin) {
    std::size_t groups = 1;
    while (i + 1 < text.size() && text[i] == '.' &&
           std::isdigit(static_cast<unsigned char>(text[i + 1])) != 0) {
      ++i;
      while (i < text.size() && std::isdigit(static_cast<unsigned char>(text[i])) != 0) ++i;
      ++groups;
    }
    if (i < text.size() && (text[i] == '.' || text[i] == ')')) return i + 1;
    return groups > 1 && !opened ? i : 0;
  }
  while (i < text.size() && i - begin < 4 && std::islower(static_cast<unsigned char>(text[i])) != 0) ++i;
  if (i == begin || i >= text.size()) return 0;
  const bool roman = text.substr(begin, i - begin).find_first_not_of("ivx") == std::string_view::npos;
  if (i - begin > 1 && !roman) return 0;
  if (text[i] == ')') return i + 1;
  return text[i] == '.' && !opened && i - begin == 1 ? i + 1 : 0;
}

}  // namespace

std::size_t list_mark(std::string_view text) {
  static constexpr std::array<std::string_view, 14> kBullets = {"-",
                                                                "*",
                                                                "o",
                                                                ">",
                                                                "\xE2\x80\xA2",
                                                                "\xC2\xB7",
                                                                "\xE2\x96\xAA",
                                                                "\xE2\x97\x8F",
                                                                "\xE2\x97\x8B",
                                                                "\xE2\x9E\xA4",
                                                                "\xE2\x80\x93",
                                                                "\xE2\x96\xBA",
                                                                "\xEF\x82\xB7",
                                                                "\xE2\x9C\x93"};
  for (const std::string_view bullet : kBullets) {
    if (text.substr(0, bullet.size()) != bullet) continue;
    const std::size_t blanks = blanks_at(text, bullet.size());
    // A bullet of more than one byte needs no blank after it; a hyphen or an "o" does.
    if (blanks == 0 && bullet.size() == 1) continue;
    const std::size_t after = bullet.size() + blanks;
    return after + list_mark(text.substr(after));
  }
  const std::size_t number = number_mark(text);
  if (number == 0) return 0;
  const std::size_t blanks = blanks_at(text, number);
  return blanks == 0 ? 0 : number + blanks;
}

}  // namespace quorate
