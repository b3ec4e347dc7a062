#include "indexer/extract/zip_directory.h"

#include <algorithm>
#include <cstdint>

namespace quorate {
namespace {

// APPNOTE.TXT 6.3.10, sections 4.3.12 and 4.3.16: sizes and offsets of the fields that are used.
constexpr std::size_t kEndSize = 22, kEndOffsetOfDirectory = 16, kLongestComment = 65535;
constexpr std::size_t kEntrySize = 46, kEntryNameLength = 28, kEntryExtraLength = 30,
                      kEntryCommentLength = 32;
constexpr int kMostEntries = 10'000;

std::size_t number(std::string_view bytes, std::size_t at, int width) {
  std::size_t value = 0;
  for (int i = width; i-- > 0;)
    value = value << 8 | static_cast<unsigned char>(bytes[at + static_cast<std::size_t>(i)]);
  return value;
}

}  // namespace

void for_each_zip_entry(std::string_view bytes, const std::function<bool(std::string_view name)>& take) {
  if (bytes.size() < kEndSize) return;
  const std::size_t tail = bytes.size() - std::min(bytes.size(), kEndSize + kLongestComment);
  const std::size_t end = bytes.rfind("PK\5\6");
  if (end == std::string_view::npos || end < tail || end + kEndSize > bytes.size()) return;
  std::size_t at = number(bytes, end + kEndOffsetOfDirectory, 4);
  for (int i = 0; i < kMostEntries; ++i) {
    if (at > bytes.size() || bytes.size() - at < kEntrySize || bytes.substr(at, 4) != "PK\1\2") return;
    const std::size_t length = number(bytes, at + kEntryNameLength, 2);
    if (bytes.size() - at - kEntrySize < length) return;
    if (!take(bytes.substr(at + kEntrySize, length))) return;
    at += kEntrySize + length + number(bytes, at + kEntryExtraLength, 2) +
          number(bytes, at + kEntryCommentLength, 2);
  }
}

}  // namespace quorate
