#include "indexer/extract/encoding.h"

#include <unicode/unistr.h>

#include <algorithm>
#include <array>

namespace quorate {
namespace {

// https://encoding.spec.whatwg.org/windows-1252: bytes 80 to 9F. The five that are undefined become U+FFFD.
constexpr std::array<char16_t, 32> kWindows1252 = {
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};

unsigned char byte_at(std::string_view text, std::size_t i) { return static_cast<unsigned char>(text[i]); }

bool is_continuation(std::string_view text, std::size_t i) {
  return i < text.size() && (byte_at(text, i) & 0xC0) == 0x80;
}

void append_windows_1252(std::string& out, unsigned char byte) {
  const char16_t c = byte < 0xA0 ? kWindows1252[byte - 0x80U] : static_cast<char16_t>(byte);
  if (c < 0x800) {
    out += static_cast<char>(0xC0 | (c >> 6));
  } else {
    out += static_cast<char>(0xE0 | (c >> 12));
    out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
  }
  out += static_cast<char>(0x80 | (c & 0x3F));
}

bool is_control(unsigned char byte) {
  return (byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r') || byte == 0x7F;
}

}  // namespace

std::size_t byte_order_mark(std::string_view bytes) { return bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0; }

std::size_t utf8_length(std::string_view text) {
  if (text.empty()) return 0;
  const unsigned char first = byte_at(text, 0);
  if (first < 0x80) return 1;
  if (first >= 0xC2 && first <= 0xDF) return is_continuation(text, 1) ? 2 : 0;
  if (first >= 0xE0 && first <= 0xEF) {
    if (!is_continuation(text, 1) || !is_continuation(text, 2)) return 0;
    const unsigned char second = byte_at(text, 1);
    const bool overlong = first == 0xE0 && second < 0xA0;
    const bool surrogate = first == 0xED && second >= 0xA0;
    return overlong || surrogate ? 0 : 3;
  }
  if (first >= 0xF0 && first <= 0xF4) {
    if (!is_continuation(text, 1) || !is_continuation(text, 2) || !is_continuation(text, 3)) return 0;
    const unsigned char second = byte_at(text, 1);
    const bool overlong = first == 0xF0 && second < 0x90;
    const bool beyond = first == 0xF4 && second >= 0x90;
    return overlong || beyond ? 0 : 4;
  }
  return 0;
}

std::string to_utf8(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size());
  std::size_t i = 0;
  while (i < bytes.size()) {
    const unsigned char byte = byte_at(bytes, i);
    const std::size_t length = byte < 0x80 ? 1 : utf8_length(bytes.substr(i, 4));
    if (length == 0) {
      append_windows_1252(out, byte);
      ++i;
    } else if (length == 1 && is_control(byte)) {
      out += ' ';
      ++i;
    } else {
      out += bytes.substr(i, length);
      i += length;
    }
  }
  return out;
}

bool is_utf16(std::string_view bytes) {
  return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
}

std::string utf8_of_utf16(std::string_view bytes) {
  const bool little_end_first = bytes.starts_with("\xFF\xFE");
  std::u16string units;
  units.reserve(bytes.size() / 2);
  for (std::size_t i = 2; i + 1 < bytes.size(); i += 2) {
    const unsigned low = byte_at(bytes, little_end_first ? i : i + 1);
    const unsigned high = byte_at(bytes, little_end_first ? i + 1 : i);
    units += static_cast<char16_t>(high << 8U | low);
  }
  std::string text;
  icu::UnicodeString(units.data(), static_cast<std::int32_t>(units.size())).toUTF8String(text);
  return text;
}

bool is_text(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, 65536);
  const auto controls = std::count_if(head.begin(), head.end(), [](char c) {
    return is_control(static_cast<unsigned char>(c)) && c != '\f';
  });
  // A few bad bytes spoil a short text less than they would make it something else.
  constexpr std::size_t kFew = 2;
  return static_cast<std::size_t>(controls) <= std::max(kFew, head.size() / 100);
}

std::size_t count_characters(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(
      text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

}  // namespace quorate
