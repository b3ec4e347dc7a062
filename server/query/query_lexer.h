// The signs of a typed query: words, quoted phrases, operators, brackets and field names, each with its
// place.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/fields.h"

namespace quorate {

inline constexpr int kMaxQueryWords = 64;
inline constexpr int kMaxQueryNesting = 8;
inline constexpr int kMaxWordDistance = 50;  // of NEAR and of a phrase's slop

enum class SignKind { word, phrase, open, close, both, either, without, near, minus, exactly, field };

struct Sign {
  SignKind kind = SignKind::word;
  std::string text;  // of a word or a phrase; of a field its name as typed; of an operator as typed
  int distance = 0;  // of NEAR and of a phrase's slop
  FieldId field{};
  std::size_t begin = 0;  // bytes of the text
  std::size_t end = 0;
  bool operator==(const Sign&) const = default;
};

struct Signs {
  std::vector<Sign> signs;
  std::vector<std::string> notes;
};

// `text` as read_typed_text() gives it. Words beyond kMaxQueryWords are left out and named in a note.
Signs read_signs(std::string_view text);

// Leaves out closing brackets that nothing opened, and tells.
void leave_out_stray_closings(Signs& signs);

}  // namespace quorate
