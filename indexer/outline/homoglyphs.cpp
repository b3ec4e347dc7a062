#include "indexer/outline/homoglyphs.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "analyzers/utf8.h"
#include "indexer/outline/display_text.h"

namespace quorate {
namespace {

struct Mapped {
  char32_t from;
  char to;
};

// Letters of other scripts that are drawn as Latin ones: capitals that scanners and keyboards confuse, and
// the few small letters of the same shape. After Unicode's confusables (UTS 39), Cyrillic and Greek, whole
// letters only.
constexpr std::array<Mapped, 42> kHomoglyphs = {{
    {U'А', 'A'}, {U'В', 'B'}, {U'Е', 'E'}, {U'К', 'K'}, {U'М', 'M'}, {U'Н', 'H'}, {U'О', 'O'},
    {U'Р', 'P'}, {U'С', 'C'}, {U'Т', 'T'}, {U'Х', 'X'}, {U'У', 'Y'}, {U'І', 'I'}, {U'Ѕ', 'S'},
    {U'Ј', 'J'}, {U'а', 'a'}, {U'е', 'e'}, {U'о', 'o'}, {U'р', 'p'}, {U'с', 'c'}, {U'у', 'y'},
    {U'х', 'x'}, {U'і', 'i'}, {U'ѕ', 's'}, {U'ј', 'j'}, {U'Α', 'A'}, {U'Β', 'B'}, {U'Ε', 'E'},
    {U'Ζ', 'Z'}, {U'Η', 'H'}, {U'Ι', 'I'}, {U'Κ', 'K'}, {U'Μ', 'M'}, {U'Ν', 'N'}, {U'Ο', 'O'},
    {U'Ρ', 'P'}, {U'Τ', 'T'}, {U'Υ', 'Y'}, {U'Χ', 'X'}, {U'ο', 'o'}, {U'З', '3'}, {U'Ԛ', 'Q'},
}};

bool is_latin_letter(char32_t c) {
  return is_ascii_letter(c) || (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7);
}
bool is_foreign_letter(char32_t c) { return (c >= 0x370 && c <= 0x3FF) || (c >= 0x400 && c <= 0x52F); }

char homoglyph_of(char32_t c) {
  const auto* found =
      std::find_if(kHomoglyphs.begin(), kHomoglyphs.end(), [&](const Mapped& m) { return m.from == c; });
  return found == kHomoglyphs.end() ? '\0' : found->to;
}

bool is_foreign_capital(char32_t c) { return (c >= 0x391 && c <= 0x3A9) || (c >= 0x400 && c <= 0x42F); }

// What a word is made of, to decide whether its foreign letters stand for Latin ones.
struct WordLetters {
  int latin = 0, foreign = 0, mappable = 0, capitals = 0, digits = 0;
};

WordLetters letters_of(std::string_view word) {
  WordLetters n;
  for (std::size_t i = 0; i < word.size();) {
    const CodePoint c = code_point_at(word, i);
    i += c.bytes;
    if (is_latin_letter(c.value)) ++n.latin;
    if (c.value >= U'0' && c.value <= U'9') ++n.digits;
    if (!is_foreign_letter(c.value)) continue;
    ++n.foreign;
    if (homoglyph_of(c.value)) ++n.mappable;
    if (is_foreign_capital(c.value)) ++n.capitals;
  }
  return n;
}

bool stands_for_latin(const WordLetters& n, bool latin_line) {
  if (n.foreign == 0 || n.mappable < n.foreign) return false;
  if (n.latin > 0) return true;
  return latin_line && (n.foreign <= 3 || n.digits > 0) && (n.capitals == n.foreign || n.foreign == 1);
}

std::string map_word(std::string_view word) {
  std::string out;
  for (std::size_t i = 0; i < word.size();) {
    const CodePoint c = code_point_at(word, i);
    const char mapped = is_foreign_letter(c.value) ? homoglyph_of(c.value) : '\0';
    if (mapped) {
      out += mapped;
    } else {
      out += word.substr(i, c.bytes);
    }
    i += c.bytes;
  }
  return out;
}

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\t'; }

}  // namespace

bool map_homoglyphs(std::string& text, bool latin_line) {
  const bool any = std::any_of(text.begin(), text.end(), [](char c) {
    const auto u = static_cast<unsigned char>(c);
    return u >= 0xCD && u <= 0xD4;  // first bytes of U+0340 to U+053F
  });
  if (!any) return false;
  bool mapped = false;
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    if (is_blank(text[i])) {
      out += text[i++];
      continue;
    }
    std::size_t end = i;
    while (end < text.size() && !is_blank(text[end])) ++end;
    const std::string_view word = std::string_view(text).substr(i, end - i);
    if (stands_for_latin(letters_of(word), latin_line)) {
      out += map_word(word);
      mapped = true;
    } else {
      out += word;
    }
    i = end;
  }
  text = std::move(out);
  return mapped;
}

bool is_latin(std::string_view utf8) {
  const WordLetters n = letters_of(utf8);
  return n.latin > 2 && n.latin > n.foreign;
}

}  // namespace quorate
