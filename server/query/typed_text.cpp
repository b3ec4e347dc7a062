#include "server/query/typed_text.h"

#include <unicode/uchar.h>

#include "analyzers/utf8.h"
#include "server/query/search_request.h"

namespace quorate {
namespace {

bool is_quote(char32_t c) {
  switch (c) {
    case 0x22:    // "
    case 0xAB:    // «
    case 0xBB:    // »
    case 0x201C:  // “
    case 0x201D:  // ”
    case 0x201E:  // „
    case 0x201F:  // ‟
    case 0x2033:  // ″
    case 0xFF02:  // fullwidth
      return true;
    default:
      return false;
  }
}

// Marks of direction, joiners and the byte order mark: they print nothing and belong to no word.
bool prints_nothing(char32_t c) { return u_charType(static_cast<UChar32>(c)) == U_FORMAT_CHAR; }

bool is_blank(char32_t c) {
  return u_isUWhiteSpace(static_cast<UChar32>(c)) || u_charType(static_cast<UChar32>(c)) == U_CONTROL_CHAR;
}

}  // namespace

TypedText read_typed_text(std::string_view typed) {
  TypedText result;
  bool broken = false;
  bool invisible = false;
  std::size_t characters = 0;
  for (std::size_t at = 0; at < typed.size();) {
    auto [c, bytes] = code_point_at(typed, at);
    at += bytes;
    if (c == 0xFFFD) {
      broken = true;
      c = ' ';
    }
    if (prints_nothing(c)) {
      invisible = true;
      continue;
    }
    if (++characters > kMaxQueryCharacters) {
      result.notes.push_back("Only the first " + std::to_string(kMaxQueryCharacters) +
                             " characters were used.");
      break;
    }
    append_utf8(result.text, is_quote(c) ? U'"' : is_blank(c) ? U' ' : c);
  }
  if (broken) result.notes.push_back("Characters that could not be read were left out.");
  if (invisible) result.notes.push_back("Invisible characters were left out.");
  return result;
}

bool holds_word(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto [c, bytes] = code_point_at(text, at);
    if (u_isalnum(static_cast<UChar32>(c))) return true;
    at += bytes;
  }
  return false;
}

}  // namespace quorate
