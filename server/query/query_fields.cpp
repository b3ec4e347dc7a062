#include "server/query/query_fields.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "analyzers/references.h"
#include "server/query/query_leaves.h"
#include "server/query/typed_values.h"

namespace quorate {
namespace {

bool is_one_reference(std::string_view text) {
  const auto found = find_references(text, Hand::typed);
  return found.size() == 1 && found.front().span.begin == 0 && found.front().span.end == text.size();
}

}  // namespace

QueryNode field_value(const Sign& name, const Sign& value, Notes& notes) {
  std::string repair;
  const bool quoted = value.kind == SignKind::phrase;
  auto node = read_field_value(name.field, quoted ? value.text : without_stars(value.text), quoted, repair);
  if (!node) {
    notes.push_back("\"" + name.text + ":\" knows no \"" + value.text + "\"; it was searched for as text.");
    return leaf(quoted ? QueryOp::phrase : QueryOp::word, value.text);
  }
  if (!repair.empty()) notes.push_back(std::move(repair));
  return std::move(*node);
}

std::optional<QueryNode> value_of_several_words(const Sign& name, SignCursor& signs, Notes& notes) {
  constexpr std::size_t kMost = 4;
  const bool is_date = field(name.field).kind == FieldKind::date;
  if (!is_date && name.field != FieldId::ref) return std::nullopt;
  for (std::size_t count = std::min(signs.plain_words(), kMost); count > 1; --count) {
    const std::string_view value = signs.text_of(count);
    if (!is_date && !is_one_reference(value)) continue;
    std::string repair, unused;
    auto node = read_field_value(name.field, value, false, repair);
    // A word that changes nothing does not belong to the value.
    if (!node || node == read_field_value(name.field, signs.text_of(count - 1), false, unused)) continue;
    if (!repair.empty()) note_once(notes, std::move(repair));
    signs.pass(count);
    return node;
  }
  return std::nullopt;
}

QueryNode distributed(const Sign& name, QueryNode group, Notes& notes) {
  if (group.children.empty()) {
    const bool quoted = group.op == QueryOp::phrase || group.op == QueryOp::exact_word;
    Sign value;
    value.kind = quoted ? SignKind::phrase : SignKind::word;
    value.text = group.text;
    return group.text.empty() ? QueryNode{} : field_value(name, value, notes);
  }
  for (QueryNode& child : group.children) child = distributed(name, std::move(child), notes);
  if (group.op == QueryOp::best)
    group.op = field(name.field).kind == FieldKind::words ? QueryOp::all : QueryOp::any;
  return group;
}

}  // namespace quorate
