// What bytes mean as characters: UTF-8 with or without a mark, else windows-1252.
#pragma once

#include <string>
#include <string_view>

namespace quorate {

// Length of a UTF-8 byte order mark at the front: 3 or 0.
std::size_t byte_order_mark(std::string_view bytes);

// Valid UTF-8 stays as it is; every other byte of 128 and above is read as windows-1252, so a file of either
// encoding, or one glued together from both, reads well. Control characters other than tab, CR and LF become
// a blank. Never fails; linear.
std::string to_utf8(std::string_view bytes);

// Whether a UTF-16 byte order mark opens them, as Windows programs write it for "Unicode".
bool is_utf16(std::string_view bytes);
// Text that is_utf16(), without its mark. What is no character becomes U+FFFD; a last odd byte is dropped.
std::string utf8_of_utf16(std::string_view bytes);

// Whether bytes are text at all: of the first 64 KB no more than one byte in a hundred, or two, is NUL or
// another control character.
bool is_text(std::string_view bytes);

// Length of the valid UTF-8 sequence at the front of `text`; 0 where there is none.
std::size_t utf8_length(std::string_view text);

// Characters in UTF-8 text (its non-continuation bytes).
std::size_t count_characters(std::string_view text);

}  // namespace quorate
