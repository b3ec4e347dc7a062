#include "indexer/outline/display_text.h"

#include <array>

#include "analyzers/utf8.h"
#include "indexer/outline/homoglyphs.h"
#include "indexer/outline/leftover_notation.h"

namespace quorate {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\t'; }

// Soft hyphens and marks without width go, blanks of all kinds become one blank, ligatures become letters.
std::string plain_characters(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint c = code_point_at(text, i);
    const std::string_view bytes = text.substr(i, c.bytes);
    i += c.bytes;
    if (c.value == 0xAD || (c.value >= 0x200B && c.value <= 0x200F) || c.value == 0xFEFF || c.value == 0x2060)
      continue;
    if (c.value == 0xA0 || (c.value >= 0x2000 && c.value <= 0x200A) || c.value == 0x202F || c.value == '\t') {
      out += ' ';
    } else if (c.value >= 0xFB00 && c.value <= 0xFB04) {
      constexpr std::array<std::string_view, 5> kLigatures = {"ff", "fi", "fl", "ffi", "ffl"};
      out += kLigatures[c.value - 0xFB00];
    } else {
      out += bytes;
    }
  }
  return out;
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

DisplayText display_text(std::string_view utf8, bool latin_line) {
  DisplayText display;
  display.text = plain_characters(utf8);
  const bool latex = strip_latex(display.text);
  const bool stars = strip_stars(display.text);
  display.notation = latex || stars;
  display.homoglyph = map_homoglyphs(display.text, latin_line);
  display.text = single_blanks(display.text);
  return display;
}

}  // namespace quorate
