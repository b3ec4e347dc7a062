// A pack's cleaned text as it lies beside the index: one file a pack and visibility, written once, mapped by
// the server.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/record.h"

namespace quorate {

// Where a stretch of cleaned text came from. Rows are in order of `begin`; each holds up to the next one.
struct TextOrigin {
  std::uint32_t begin = 0;  // byte of the cleaned text
  LineRange lines;          // of the source
  int page = 0;
  bool operator==(const TextOrigin&) const = default;
};

// The cleaned text of a pack with the way back to its source.
struct PackText {
  std::string text;                        // UTF-8
  std::vector<TextOrigin> origins;         // at least one where text is not empty
  std::vector<std::string> printed_pages;  // printed number of page i+1 where one was read, else empty
  bool operator==(const PackText&) const = default;
};

// The bytes of the file. Layout in pack_text.cpp.
std::string encode(const PackText& text);

// Reads from the bytes of such a file without copying them; they must outlive the view.
// The constructor throws Error{damaged} where the bytes are none of encode()'s; no other call throws.
class PackTextView {
public:
  explicit PackTextView(std::string_view file_bytes);

  std::string_view text() const { return text_; }
  std::string_view text(Span span) const;  // cut to what there is
  // The text of a record: its spans joined by '\n'.
  std::string text(const std::vector<Span>& spans) const;
  TextOrigin origin_at(std::uint32_t byte) const;
  // Source lines and first page that [span] came from.
  LineRange lines_of(Span span) const;
  int page_of(Span span) const;
  std::string_view printed_page(int page) const;  // empty where none was read

private:
  std::string_view text_;
  std::string_view origins_;
  std::vector<std::string_view> printed_pages_;
};

}  // namespace quorate
