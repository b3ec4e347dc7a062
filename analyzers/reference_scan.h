// How references are recognised: groups of letters and digits with separators between them. Inner to
// analyzers/.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "analyzers/record.h"
#include "analyzers/references.h"

namespace quorate {

inline constexpr std::size_t kMaxReferenceGroups = 8;
inline constexpr std::size_t kMaxGroupBytes = 12;

enum class GroupKind : std::uint8_t { letters, digits };

// One group, mended: "lCB" is "icb", "O7" is "07". `digits` may end in one letter: "37a".
struct ReferenceGroup {
  std::array<char, kMaxGroupBytes> mended{};
  std::uint8_t size = 0;
  GroupKind kind = GroupKind::letters;
  bool capitals = false;  // at least half of its letters are capitals, as written
  Span span;              // bytes of the text

  std::string_view text() const { return {mended.data(), size}; }
};

enum class Separator : std::uint8_t {
  none,   // the group is glued to the one before: TB23/041
  slash,  // '/' or '\', a blank or a line end allowed on each side
  mark,   // '-', '.', '_' or a dash
  dot,
  blank,  // exactly one
  gap,    // more blanks; never within running text
};

// Groups in a row; before[i] stands before group i.
struct GroupRow {
  std::array<ReferenceGroup, kMaxReferenceGroups> group;
  std::array<Separator, kMaxReferenceGroups> before{};
  std::size_t count = 0;
  std::size_t end = 0;  // byte after the last group

  const ReferenceGroup& operator[](std::size_t i) const { return group[i]; }
};

// The one or two groups (TB23) that begin at `at`; false where the word there can't be part of a reference.
bool read_groups(std::string_view text, std::size_t at, Separator before, GroupRow& row);

struct ReadSeparator {
  Separator kind = Separator::none;  // none: there is no separator here
  std::size_t end = 0;
};
ReadSeparator read_separator(std::string_view text, std::size_t at);

// A reference found, with its groups for whoever needs them one by one.
struct ReferenceMatch {
  Span span;
  GroupRow groups;
};

// The next reference that begins at or after `from`.
std::optional<ReferenceMatch> next_reference(std::string_view text, std::size_t from, Hand hand);

// The groups joined by '/'.
std::string canonical(const GroupRow& groups);

}  // namespace quorate
