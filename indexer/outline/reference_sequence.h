// References of one list in sequence: damaged ones are repaired by their neighbours.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace quorate {

// One reference as read, in order of its place.
struct SequencedReference {
  std::string written;  // as the text has it: "ICB/22/17", "105/22/10", "IODIZZI3 I", "17", "4.2"
  std::string
      repaired;  // what it must be; equal to `written` where it is sound, empty where it can't be told
  bool damaged = false;    // `repaired` differs from `written`, or none could be found
  bool duplicate = false;  // a ghost: the same reference as the one before it, on a second reading
};

// A reference in its parts: what stays the same in the list and the number that goes up.
struct ReferenceShape {
  std::string prefix;  // "ICB/22/"
  int number = 0;      // 18
  int width = 0;       // digits with leading zeros: 3 in "TB/23/041"; 0 without
  std::string suffix;  // "." in "5.", "a" in "12a"
};
std::optional<ReferenceShape> reference_shape(std::string_view written);

// The prefix that most of the list shares decides which entries are sound; an entry that isn't, but stands
// between two whose numbers leave room for exactly one reading, is repaired to it: 105/22/10 between
// ICB/22/17 and ICB/22/19 is ICB/22/18. O for 0, l and I for 1 and their like are mended first. Linear.
std::vector<SequencedReference> repair_reference_sequence(const std::vector<std::string>& written);

// Whether the text could be a damaged reading of a reference of this prefix: alike in length and in its
// signs, and no word. "102,2211" and "IODIZZI3 I" could be of "ICB/22/"; "Apologies" could not.
bool could_be_damaged(std::string_view written, const ReferenceShape& sound);

}  // namespace quorate
