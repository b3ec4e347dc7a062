#include "server/query/typed_operators.h"

#include <algorithm>
#include <charconv>
#include <string>
#include <system_error>

#include "server/query/ascii_text.h"

namespace quorate {

std::optional<SignKind> joint_named(std::string_view typed) {
  if (typed == "AND") return SignKind::both;
  if (typed == "OR") return SignKind::either;
  if (typed == "NOT") return SignKind::without;
  return std::nullopt;
}

std::optional<int> near_distance(std::string_view typed) {
  constexpr std::string_view kBare = "NEAR", kWithNumber = "near/";
  constexpr int kStandardDistance = 10;
  if (typed == kBare) return kStandardDistance;
  if (!lower_case(typed.substr(0, kWithNumber.size())).starts_with(kWithNumber)) return std::nullopt;
  const std::string_view digits = typed.substr(kWithNumber.size());
  const auto number = leading_number(digits);
  if (!number || number->size != digits.size()) return std::nullopt;
  return number->value;
}

std::optional<FieldId> typed_field(std::string_view name) {
  const std::string folded = lower_case(name);
  for (const Field& row : fields())
    if (!row.name.empty() && row.id != FieldId::stem && (row.name == folded || row.parameter == folded))
      return row.id;
  return std::nullopt;
}

std::optional<TypedNumber> leading_number(std::string_view text) {
  int value = 0;
  const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (end == text.data() || value < 0) return std::nullopt;
  const bool fits = failure == std::errc{};
  return TypedNumber{fits ? std::min(value, kMaxWordDistance + 1) : kMaxWordDistance + 1,
                     static_cast<std::size_t>(end - text.data())};
}

}  // namespace quorate
