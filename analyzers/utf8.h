// UTF-8 by code points, tolerant: a byte that is no part of valid UTF-8 reads as U+FFFD of one byte.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace quorate {

struct CodePoint {
  char32_t value;
  std::uint32_t bytes;  // how many bytes it takes in the text, at least 1
};

// The code point that begins at byte `at`, which must be within the text.
CodePoint code_point_at(std::string_view text, std::size_t at);
// The code point that ends before byte `at`; {0, 0} at the beginning.
CodePoint code_point_before(std::string_view text, std::size_t at);

void append_utf8(std::string& out, char32_t value);

// Whether all of it is valid: no stray byte, no overlong form, no surrogate. U+FFFD itself is.
bool is_utf8(std::string_view text);

constexpr bool is_ascii_upper(char32_t c) { return c >= U'A' && c <= U'Z'; }
constexpr bool is_ascii_lower(char32_t c) { return c >= U'a' && c <= U'z'; }
constexpr bool is_ascii_letter(char32_t c) { return is_ascii_upper(c) || is_ascii_lower(c); }
constexpr bool is_ascii_digit(char32_t c) { return c >= U'0' && c <= U'9'; }
constexpr char ascii_lower(char byte) {
  return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + ('a' - 'A')) : byte;
}
std::string ascii_lowered(std::string_view text);
constexpr char ascii_upper(char byte) {
  return byte >= 'a' && byte <= 'z' ? static_cast<char>(byte - ('a' - 'A')) : byte;
}
constexpr bool continues_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

// Hyphens and dashes, the minus sign among them.
constexpr bool is_dash(char32_t c) { return c == U'-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212; }
// Apostrophes as they are typed and printed.
constexpr bool is_apostrophe(char32_t c) { return c == U'\'' || c == 0x2019 || c == 0x02BC || c == 0xFF07; }
// Characters that show nothing: soft hyphen, zero-width blanks and joiners, word joiner, byte order mark.
constexpr bool is_invisible(char32_t c) {
  return c == 0x00AD || (c >= 0x200B && c <= 0x200D) || c == 0x2060 || c == 0xFEFF;
}

}  // namespace quorate
