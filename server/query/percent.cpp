#include "server/query/percent.h"

namespace quorate {
namespace {

bool unreserved(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' ||
         c == '_' || c == '~';
}

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

void append_encoded(std::string& out, char c) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  const auto byte = static_cast<unsigned char>(c);
  out.push_back('%');
  out.push_back(kDigits[byte >> 4U]);
  out.push_back(kDigits[byte & 0xFU]);
}

}  // namespace

std::string percent_encode(std::string_view text, bool plus_for_blank) {
  std::string out;
  for (const char c : text)
    if (unreserved(c))
      out.push_back(c);
    else if (c == ' ' && plus_for_blank)
      out.push_back('+');
    else
      append_encoded(out, c);
  return out;
}

std::string percent_encode_path(std::string_view path) {
  std::string out;
  for (const char c : path)
    if (unreserved(c) || c == '/')
      out.push_back(c);
    else
      append_encoded(out, c);
  return out;
}

std::optional<std::string> percent_decode(std::string_view text, bool plus_for_blank) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '+' && plus_for_blank) {
      out.push_back(' ');
    } else if (text[i] != '%') {
      out.push_back(text[i]);
    } else {
      if (i + 2 >= text.size()) return std::nullopt;
      const int high = hex_value(text[i + 1]);
      const int low = hex_value(text[i + 2]);
      if (high < 0 || low < 0) return std::nullopt;
      out.push_back(static_cast<char>(high * 16 + low));
      i += 2;
    }
  }
  return out;
}

}  // namespace quorate
