#include "analyzers/homoglyphs.h"

#include <algorithm>
#include <array>

#include "analyzers/utf8.h"

namespace quorate {
namespace {

struct Twin {
  char32_t letter;
  char latin;
};

// In order of `letter`. Chosen by the printed shape, out of Unicode's confusables.txt (UTS 39): letters of
// which one shape in a common serif or sans-serif type is that of the Latin letter.
constexpr std::array kTwins = {
    Twin{0x0391, 'A'}, Twin{0x0392, 'B'}, Twin{0x0395, 'E'}, Twin{0x0396, 'Z'}, Twin{0x0397, 'H'},
    Twin{0x0399, 'I'}, Twin{0x039A, 'K'}, Twin{0x039C, 'M'}, Twin{0x039D, 'N'}, Twin{0x039F, 'O'},
    Twin{0x03A1, 'P'}, Twin{0x03A4, 'T'}, Twin{0x03A5, 'Y'}, Twin{0x03A7, 'X'}, Twin{0x03B1, 'a'},
    Twin{0x03B9, 'i'}, Twin{0x03BA, 'k'}, Twin{0x03BD, 'v'}, Twin{0x03BF, 'o'}, Twin{0x03C1, 'p'},
    Twin{0x03C5, 'u'}, Twin{0x03C7, 'x'}, Twin{0x0405, 'S'}, Twin{0x0406, 'I'}, Twin{0x0408, 'J'},
    Twin{0x0410, 'A'}, Twin{0x0412, 'B'}, Twin{0x0415, 'E'}, Twin{0x041A, 'K'}, Twin{0x041C, 'M'},
    Twin{0x041D, 'H'}, Twin{0x041E, 'O'}, Twin{0x0420, 'P'}, Twin{0x0421, 'C'}, Twin{0x0422, 'T'},
    Twin{0x0423, 'Y'}, Twin{0x0425, 'X'}, Twin{0x0430, 'a'}, Twin{0x0432, 'b'}, Twin{0x0435, 'e'},
    Twin{0x043A, 'k'}, Twin{0x043C, 'm'}, Twin{0x043D, 'h'}, Twin{0x043E, 'o'}, Twin{0x0440, 'p'},
    Twin{0x0441, 'c'}, Twin{0x0442, 't'}, Twin{0x0443, 'y'}, Twin{0x0445, 'x'}, Twin{0x0455, 's'},
    Twin{0x0456, 'i'}, Twin{0x0458, 'j'}, Twin{0x04BB, 'h'}, Twin{0x0501, 'd'}, Twin{0x051B, 'q'},
    Twin{0x051D, 'w'},
};
static_assert(std::is_sorted(kTwins.begin(), kTwins.end(),
                             [](const Twin& a, const Twin& b) { return a.letter < b.letter; }));

constexpr std::size_t kLineReach = 256;

}  // namespace

char latin_twin(char32_t letter) {
  const auto* found = std::lower_bound(kTwins.begin(), kTwins.end(), letter,
                                       [](const Twin& twin, char32_t value) { return twin.letter < value; });
  return found != kTwins.end() && found->letter == letter ? found->latin : '\0';
}

char digit_twin(char32_t letter) {
  switch (letter) {
    case 0x0417:  // Ze
    case 0x0437:
      return '3';
    case 0x041E:  // O
    case 0x043E:
    case 0x039F:  // Omicron
    case 0x03BF:
      return '0';
    case 0x0406:  // Byelorussian-Ukrainian I
    case 0x0399:  // Iota
      return '1';
    default:
      return '\0';
  }
}

bool is_latin_letter(char32_t c) {
  return is_ascii_letter(c) || (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7) ||
         (c >= 0x1E00 && c <= 0x1EFF) || (c >= 0xFB00 && c <= 0xFB06);
}

bool is_cyrillic_or_greek_letter(char32_t c) {
  return (c >= 0x370 && c <= 0x52F && c != 0x37E && c != 0x387) || (c >= 0x1F00 && c <= 0x1FFE);
}

bool stands_in_latin_line(std::string_view text, std::size_t begin, std::size_t end) {
  const auto latin = [](char byte) { return is_ascii_letter(static_cast<unsigned char>(byte)); };
  const std::size_t low = begin - std::min(begin, kLineReach);
  for (std::size_t i = begin; i > low && text[i - 1] != '\n'; --i)
    if (latin(text[i - 1])) return true;
  const std::size_t high = std::min(text.size(), end + kLineReach);
  for (std::size_t i = end; i < high && text[i] != '\n'; ++i)
    if (latin(text[i])) return true;
  return false;
}

}  // namespace quorate
