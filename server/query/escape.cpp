#include "server/query/escape.h"

#include "analyzers/utf8.h"

namespace quorate {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

// How an ASCII character is written; nullptr where it stands for itself.
constexpr const char* reference_to(char c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\'':
      return "&#39;";
    case '\t':
    case '\n':
      return nullptr;
    default:
      return static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? "" : nullptr;
  }
}

}  // namespace

void append_escaped(std::string& out, std::string_view text) {
  std::size_t plain = 0;  // where the stretch that stands as it is began
  const auto write = [&](std::size_t at, std::size_t length, std::string_view instead) {
    out.append(text.substr(plain, at - plain)).append(instead);
    plain = at + length;
  };
  for (std::size_t at = 0; at < text.size();) {
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      if (const char* reference = reference_to(text[at])) write(at, 1, reference);
      ++at;
      continue;
    }
    const CodePoint found = code_point_at(text, at);
    const bool broken = found.value == 0xFFFD && found.bytes == 1;
    if (broken || found.value == 0xFFFE || found.value == 0xFFFF) write(at, found.bytes, kReplacement);
    at += found.bytes;
  }
  out.append(text.substr(plain));
}

std::string escape(std::string_view text) {
  std::string out;
  out.reserve(text.size() + text.size() / 8);
  append_escaped(out, text);
  return out;
}

}  // namespace quorate
