#include "indexer/extract/member_names.h"

#include <algorithm>

#include "indexer/extract/encoding.h"

namespace quorate {
namespace {

constexpr std::size_t kLongestName = 200;

// U+200E, U+200F, U+202A to U+202E and U+2066 to U+2069: they turn what is shown around.
bool turns_direction(std::string_view sequence) {
  if (sequence.size() != 3 || sequence[0] != '\xe2') return false;
  const auto second = static_cast<unsigned char>(sequence[1]),
             third = static_cast<unsigned char>(sequence[2]);
  return (second == 0x80 && (third == 0x8e || third == 0x8f || (third >= 0xaa && third <= 0xae))) ||
         (second == 0x81 && third >= 0xa6 && third <= 0xa9);
}

template <class Use>
void for_each_part(std::string_view name, Use use) {
  for (std::size_t at = 0; at <= name.size();) {
    const std::size_t end = std::min(name.find_first_of("/\\", at), name.size());
    use(name.substr(at, end - at));
    at = end + 1;
  }
}

}  // namespace

bool is_safe_member(std::string_view name) {
  if (name.empty() || name.front() == '/' || name.front() == '\\' ||
      name.find('\0') != std::string_view::npos)
    return false;
  if (name.size() >= 2 && name[1] == ':') return false;  // a drive
  bool safe = true;
  for_each_part(name, [&](std::string_view part) { safe = safe && part != ".."; });
  return safe;
}

bool is_clutter(std::string_view name) {
  bool clutter = name.starts_with("__MACOSX/") || name.ends_with("Thumbs.db");
  for_each_part(
      name, [&](std::string_view part) { clutter = clutter || (part.size() > 1 && part.front() == '.'); });
  return clutter;
}

std::string shown_name(std::string_view name) {
  const std::string text = to_utf8(name);
  std::string shown;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = std::max<std::size_t>(utf8_length(std::string_view(text).substr(at)), 1);
    const std::string_view sequence = std::string_view(text).substr(at, length);
    at += length;
    const auto first = static_cast<unsigned char>(sequence[0]);
    if (first < 0x20 || first == 0x7f || turns_direction(sequence)) continue;
    if (shown.size() + sequence.size() > kLongestName) break;
    shown += sequence == "\\" ? "/" : sequence;
  }
  return shown;
}

}  // namespace quorate
