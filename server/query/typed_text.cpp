#include "server/query/typed_text.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <cstdint>

#include "server/query/search_request.h"

namespace quorate {
namespace {

bool is_quote(UChar32 c) {
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
    default: return false;
  }
}

// Marks of direction, joiners and the byte order mark: they print nothing and belong to no word.
bool is_invisible(UChar32 c) { return u_charType(c) == U_FORMAT_CHAR; }

bool is_blank(UChar32 c) { return u_isUWhiteSpace(c) || u_charType(c) == U_CONTROL_CHAR; }

void append(std::string& out, UChar32 c) {
  char bytes[U8_MAX_LENGTH];
  std::int32_t length = 0;
  U8_APPEND_UNSAFE(bytes, length, c);
  out.append(bytes, static_cast<std::size_t>(length));
}

}  // namespace

TypedText read_typed_text(std::string_view typed) {
  TypedText result;
  bool broken = false;
  bool invisible = false;
  std::size_t characters = 0;
  const auto size = static_cast<std::int32_t>(typed.size());
  for (std::int32_t at = 0; at < size;) {
    UChar32 c = 0;
    U8_NEXT(typed.data(), at, size, c);
    if (c < 0 || c == 0xFFFD) {
      broken = true;
      c = ' ';
    }
    if (is_invisible(c)) {
      invisible = true;
      continue;
    }
    if (++characters > kMaxQueryCharacters) {
      result.notes.push_back("Only the first " + std::to_string(kMaxQueryCharacters) + " characters were used.");
      break;
    }
    append(result.text, is_quote(c) ? '"' : is_blank(c) ? ' ' : c);
  }
  if (broken) result.notes.push_back("Characters that could not be read were left out.");
  if (invisible) result.notes.push_back("Invisible characters were left out.");
  return result;
}

bool holds_word(std::string_view text) {
  const auto size = static_cast<std::int32_t>(text.size());
  for (std::int32_t at = 0; at < size;) {
    UChar32 c = 0;
    U8_NEXT(text.data(), at, size, c);
    if (c >= 0 && u_isalnum(c)) return true;
  }
  return false;
}

}  // namespace quorate
