#include "indexer/outline/display_text.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

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

constexpr std::array<std::pair<std::string_view, std::string_view>, 14> kLatexSigns = {{
    {"\\boxtimes", "☒"},
    {"\\square", "☐"},
    {"\\Box", "☐"},
    {"\\checkmark", "☒"},
    {"\\bullet", "•"},
    {"\\cdot", "·"},
    {"\\times", "×"},
    {"\\geq", "≥"},
    {"\\leq", "≤"},
    {"\\pm", "±"},
    {"\\rightarrow", "→"},
    {"\\%", "%"},
    {"\\&", "&"},
    {"\\pounds", "£"},
}};

constexpr std::array<std::string_view, 7> kLatexStyles = {"\\bf",     "\\it",   "\\rm",    "\\mathbf",
                                                          "\\mathrm", "\\text", "\\textbf"};

struct Decoded {
  char32_t code;
  std::size_t length;
};

Decoded decode(std::string_view text) {
  const auto byte = [&](std::size_t i) { return static_cast<char32_t>(static_cast<unsigned char>(text[i])); };
  const char32_t first = byte(0);
  if (first >= 0xF0 && text.size() >= 4) {
    return {((first & 7) << 18) | ((byte(1) & 63) << 12) | ((byte(2) & 63) << 6) | (byte(3) & 63), 4};
  }
  if (first >= 0xE0 && text.size() >= 3)
    return {((first & 15) << 12) | ((byte(1) & 63) << 6) | (byte(2) & 63), 3};
  if (first >= 0xC0 && text.size() >= 2) return {((first & 31) << 6) | (byte(1) & 63), 2};
  return {first, 1};
}

bool is_ascii_letter(char32_t c) { return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z'); }
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
    const Decoded c = decode(word.substr(i));
    i += c.length;
    if (is_latin_letter(c.code)) ++n.latin;
    if (c.code >= U'0' && c.code <= U'9') ++n.digits;
    if (!is_foreign_letter(c.code)) continue;
    ++n.foreign;
    if (homoglyph_of(c.code)) ++n.mappable;
    if (is_foreign_capital(c.code)) ++n.capitals;
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
    const Decoded c = decode(word.substr(i));
    const char mapped = is_foreign_letter(c.code) ? homoglyph_of(c.code) : '\0';
    if (mapped) {
      out += mapped;
    } else {
      out += word.substr(i, c.length);
    }
    i += c.length;
  }
  return out;
}

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\t'; }

void map_homoglyphs(DisplayText& display, bool latin_line) {
  std::string& text = display.text;
  const bool any = std::any_of(text.begin(), text.end(), [](char c) {
    const auto u = static_cast<unsigned char>(c);
    return u >= 0xCD && u <= 0xD4;  // first bytes of U+0340 to U+053F
  });
  if (!any) return;
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
      display.homoglyph = true;
    } else {
      out += word;
    }
    i = end;
  }
  text = std::move(out);
}

// Replaces one LaTeX command at the front of `rest`; its length, or 0 where there is none.
std::size_t replace_latex(std::string& out, std::string_view rest) {
  for (const auto& [command, sign] : kLatexSigns) {
    if (rest.starts_with(command)) {
      out += sign;
      return command.size();
    }
  }
  for (const std::string_view style : kLatexStyles) {
    if (rest.starts_with(style)) return style.size();
  }
  if (rest.starts_with("\\ ")) return 1;
  return 0;
}

// "$^{*}$" gives "*": the dollars and braces of a formula go, where what they hold looks like one.
std::size_t formula_end(std::string_view text, std::size_t dollar) {
  const std::size_t close = text.substr(0, dollar + 200).find('$', dollar + 1);
  if (close == std::string_view::npos || close == dollar + 1) return std::string_view::npos;
  const std::string_view inner = text.substr(dollar + 1, close - dollar - 1);
  return inner.find_first_of("\\^{") == std::string_view::npos ? std::string_view::npos : close;
}

void strip_latex(DisplayText& display) {
  const std::string_view text = display.text;
  if (text.find_first_of("\\$^") == std::string_view::npos) return;
  std::string out;
  std::size_t formula = 0;  // we are in a formula up to here
  bool superscript = false;
  const std::size_t before = text.size();
  for (std::size_t i = 0; i < text.size();) {
    const char c = text[i];
    if (c == '$' && i >= formula) {
      const std::size_t end = formula_end(text, i);
      if (end != std::string_view::npos) {
        formula = end + 1;
        ++i;
        continue;
      }
    }
    if (c == '\\') {
      if (const std::size_t length = replace_latex(out, text.substr(i))) {
        i += length;
        continue;
      }
    }
    if (text.substr(i, 2) == "^{") {
      superscript = true;
      i += 2;
      continue;
    }
    const bool brace = c == '{' || c == '}' || c == '^' || c == '$';
    if (brace && (i < formula || (superscript && c == '}'))) {
      if (c == '}') superscript = false;
      ++i;
      continue;
    }
    out += c;
    ++i;
  }
  display.notation = display.notation || out.size() != before;
  display.text = std::move(out);
}

// Soft hyphens and marks without width go, blanks of all kinds become one blank, ligatures become letters.
std::string plain_characters(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const Decoded c = decode(text.substr(i));
    const std::string_view bytes = text.substr(i, c.length);
    i += c.length;
    if (c.code == 0xAD || (c.code >= 0x200B && c.code <= 0x200F) || c.code == 0xFEFF || c.code == 0x2060)
      continue;
    if (c.code == 0xA0 || (c.code >= 0x2000 && c.code <= 0x200A) || c.code == 0x202F || c.code == '\t') {
      out += ' ';
    } else if (c.code >= 0xFB00 && c.code <= 0xFB04) {
      constexpr std::array<std::string_view, 5> kLigatures = {"ff", "fi", "fl", "ffi", "ffl"};
      out += kLigatures[c.code - 0xFB00];
    } else {
      out += bytes;
    }
  }
  return out;
}

// Lone pairs of stars and underscores that a converter left behind.
void strip_stars(DisplayText& display) {
  std::string& text = display.text;
  for (const std::string_view debris : {"**", "__ ", "<u>", "</u>"}) {
    for (std::size_t at = text.find(debris); at != std::string::npos; at = text.find(debris, at)) {
      const bool marks_footnote =
          debris == "**" && at > 0 && !is_blank(text[at - 1]) && at + 2 == text.size();
      if (marks_footnote && text.find("**") == at) break;
      text.erase(at, debris.size());
      display.notation = true;
    }
  }
}

std::string single_blanks(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char c : text) {
    if (c == ' ' && (out.empty() || is_blank(out.back()))) continue;
    if (c == '\n') {
      while (!out.empty() && out.back() == ' ') out.pop_back();
      if (out.empty() || out.back() == '\n') continue;
    }
    out += c;
  }
  while (!out.empty() && is_blank(out.back())) out.pop_back();
  return out;
}

}  // namespace

bool is_latin(std::string_view utf8) {
  const WordLetters n = letters_of(utf8);
  return n.latin > 2 && n.latin > n.foreign;
}

DisplayText display_text(std::string_view utf8, bool latin_line) {
  DisplayText display;
  display.text = plain_characters(utf8);
  strip_latex(display);
  strip_stars(display);
  map_homoglyphs(display, latin_line);
  display.text = single_blanks(display.text);
  return display;
}

}  // namespace quorate
