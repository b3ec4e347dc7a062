#include "server/query/typed_values.h"

#include <algorithm>

#include "analyzers/dates.h"
#include "analyzers/references.h"
#include "server/query/ascii_text.h"
#include "server/query/facet_names.h"

namespace quorate {
namespace {

// Lower case, blanks and dashes as in the names of closed lists.
std::string as_closed_name(std::string_view value) {
  std::string name = lower_case(value);
  std::replace_if(
      name.begin(), name.end(), [](char c) { return c == ' ' || c == '-'; }, '_');
  return name;
}

// "approved", "approves" and "approval" begin as "approve" does, but for its last vowel.
std::string_view root_of(std::string_view name) {
  if (name.ends_with('e') || name.ends_with('y')) name.remove_suffix(1);
  return name;
}

std::optional<std::string> closed_value(FieldId id, std::string_view typed) {
  constexpr std::size_t kLeastLetters = 3;
  const std::string name = as_closed_name(typed);
  const auto list = closed_values(id);
  if (std::find(list.begin(), list.end(), name) != list.end()) return name;
  if (name.size() < kLeastLetters) return std::nullopt;
  for (const std::string_view value : list)
    if (value.starts_with(name)) return std::string(value);
  for (const std::string_view value : list)
    if (root_of(value).size() >= kLeastLetters && name.starts_with(root_of(value))) return std::string(value);
  return std::nullopt;
}

// One end of a range, or a date as papers write it.
std::optional<std::string> iso_date(std::string_view typed) {
  typed = trimmed(typed);
  if (date_from_iso(typed)) return std::string(typed);
  const auto found = find_dates(typed);
  if (found.size() != 1) return std::nullopt;
  return iso(found.front().date);
}

std::optional<DateRange> date_range(std::string_view typed, std::string& note) {
  const auto dots = typed.find("..");
  if (dots == std::string_view::npos) {
    const auto date = iso_date(typed);
    if (!date) return std::nullopt;
    return DateRange{*date, *date};
  }
  DateRange range;
  const std::string_view from = trimmed(typed.substr(0, dots));
  const std::string_view to = trimmed(typed.substr(
      typed.find_first_not_of('.', dots) == std::string_view::npos ? typed.size()
                                                                   : typed.find_first_not_of('.', dots)));
  if (from.empty() && to.empty()) return std::nullopt;
  for (const auto& [text, end] : {std::pair{from, &range.from}, std::pair{to, &range.to}}) {
    if (text.empty()) continue;
    const auto date = iso_date(text);
    if (!date) return std::nullopt;
    *end = *date;
  }
  // "2022..2022-03" ends within its first year; only a range that runs backwards is turned.
  if (!range.from.empty() && !range.to.empty() && range.to < range.from &&
      !range.from.starts_with(range.to)) {
    std::swap(range.from, range.to);
    note = "The range of dates ran backwards and was turned round.";
  }
  return range;
}

}  // namespace

std::optional<QueryNode> read_field_value(FieldId id, std::string_view value, bool quoted,
                                          std::string& note) {
  QueryNode node;
  node.op = QueryOp::field;
  node.field = id;
  node.quoted = quoted;
  value = trimmed(value);
  if (value.empty()) return std::nullopt;
  switch (field(id).kind) {
    case FieldKind::date: {
      const auto range = date_range(value, note);
      if (!range) return std::nullopt;
      node.range = *range;
      node.quoted = false;
      return node;
    }
    case FieldKind::closed: {
      auto known = closed_value(id, value);
      if (!known) return std::nullopt;
      node.text = std::move(*known);
      node.quoted = false;
      return node;
    }
    default:
      node.text = value;
      if (id != FieldId::ref) return node;
      node.text = canonical_reference(value).value_or(node.text);
      node.quoted = false;
      return node;
  }
}

}  // namespace quorate
