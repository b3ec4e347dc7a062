// Which typed words are no words but ask for something: AND, OR, NOT, NEAR/5, and the names of fields.
#pragma once

#include <optional>
#include <string_view>

#include "server/query/query_lexer.h"

namespace quorate {

// AND, OR and NOT in capitals; as small letters they are words.
std::optional<SignKind> joint_named(std::string_view typed);

// "NEAR", "NEAR/5", "near/5": the distance, beyond kMaxWordDistance where a larger one was asked for.
std::optional<int> near_distance(std::string_view typed);

// A field by what may be typed before the colon: its own name, or the parameter of the same field.
std::optional<FieldId> typed_field(std::string_view name);

// A whole number at the beginning of the text: what it is, kMaxWordDistance + 1 where it is larger, and how
// many bytes it takes.
struct TypedNumber {
  int value = 0;
  std::size_t size = 0;
};
std::optional<TypedNumber> leading_number(std::string_view text);

}  // namespace quorate
