#include "server/query/query_tree.h"

#include "server/query/facet_names.h"

namespace quorate {
namespace {

std::string quoted_text(const std::string& text) { return std::string("\"").append(text).append("\""); }

std::string printed_range(const DateRange& range) {
  return range.from == range.to ? range.from : range.from + ".." + range.to;
}

std::string printed_list(std::string_view name, const QueryNode& node) {
  std::string out = "(";
  out += name;
  for (const QueryNode& child : node.children) out.append(" ").append(print(child));
  return out + ")";
}

// "a, b and c"
std::string spoken_list(const std::vector<QueryNode>& nodes, std::string_view last_joint) {
  std::string out;
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    if (i > 0) out += i + 1 == nodes.size() ? last_joint : std::string_view(", ");
    const bool group = nodes[i].op == QueryOp::any || nodes[i].op == QueryOp::all;
    if (group) out.push_back('(');
    out += in_words(nodes[i]);
    if (group) out.push_back(')');
  }
  return out;
}

// Words alone read "ambulance, handover (all if possible)"; what must and must not be there follows.
std::string spoken_best(const QueryNode& node) {
  std::vector<QueryNode> wished, demanded;
  for (const QueryNode& child : node.children) (is_wish(child) ? wished : demanded).push_back(child);
  std::string out = spoken_list(wished, ", ");
  if (wished.size() > 1) out += " (all if possible)";
  for (const QueryNode& child : demanded) out += (out.empty() ? "" : ", ") + in_words(child);
  return out;
}

std::string spoken_range(const DateRange& range) {
  if (range.from == range.to) return "in " + range.from;
  if (range.from.empty()) return "up to " + range.to;
  if (range.to.empty()) return "from " + range.from;
  return "from " + range.from + " to " + range.to;
}

std::string spoken_field(const QueryNode& node) {
  const Field& row = field(node.field);
  if (row.kind == FieldKind::date) return std::string(row.name) + " " + spoken_range(node.range);
  const std::string value = row.kind == FieldKind::closed ? label_of(node.text) : node.text;
  switch (node.field) {
    case FieldId::title:
      return (node.quoted ? quoted_text(value) : value) + " in the title";
    case FieldId::person:
      return "with the person " + value;
    case FieldId::organisation:
      return "of " + value;
    case FieldId::resolution:
      return "resolved: " + value;
    case FieldId::purpose:
      return "asked for: " + value;
    default:
      return std::string(row.name) + " " + value;
  }
}

}  // namespace

bool is_wish(const QueryNode& node) {
  switch (node.op) {
    case QueryOp::word:
    case QueryOp::wildcard:
    case QueryOp::reference:
    case QueryOp::best:
      return true;
    default:
      return false;
  }
}

std::string print(const QueryNode& node) {
  switch (node.op) {
    case QueryOp::everything:
      return "(everything)";
    case QueryOp::best:
      return printed_list("best", node);
    case QueryOp::all:
      return printed_list("and", node);
    case QueryOp::any:
      return printed_list("or", node);
    case QueryOp::without:
      return printed_list("not", node);
    case QueryOp::near:
      return printed_list("near/" + std::to_string(node.distance), node);
    case QueryOp::word:
      return node.text;
    case QueryOp::exact_word:
      return std::string("=").append(node.text);
    case QueryOp::wildcard:
      return node.text + "*";
    case QueryOp::phrase:
      return quoted_text(node.text) + (node.distance > 0 ? "~" + std::to_string(node.distance) : "");
    case QueryOp::reference:
      return std::string("[").append(node.text).append("]");
    case QueryOp::field: {
      const Field& row = field(node.field);
      std::string out(row.name);
      out.push_back(':');
      if (row.kind == FieldKind::date) return out + printed_range(node.range);
      return out + (node.quoted ? quoted_text(node.text) : node.text);
    }
  }
  return {};
}

std::string in_words(const QueryNode& node) {
  switch (node.op) {
    case QueryOp::everything:
      return "everything";
    case QueryOp::best:
      return spoken_best(node);
    case QueryOp::all:
      return spoken_list(node.children, " and ");
    case QueryOp::any:
      return spoken_list(node.children, " or ");
    case QueryOp::without:
      return "without " + spoken_list(node.children, ", ");
    case QueryOp::near:
      return spoken_list(node.children, " and ") + " within " + std::to_string(node.distance) +
             " words of each other";
    case QueryOp::word:
      return node.text;
    case QueryOp::exact_word:
      return "exactly " + quoted_text(node.text);
    case QueryOp::wildcard:
      return "words that begin with " + node.text;
    case QueryOp::phrase:
      if (node.distance == 0) return "the phrase " + quoted_text(node.text);
      return quoted_text(node.text) + " with up to " + std::to_string(node.distance) + " words in between";
    case QueryOp::reference:
      return "the reference " + node.text;
    case QueryOp::field:
      return spoken_field(node);
  }
  return {};
}

void each_wanted_leaf(const QueryNode& node, const std::function<void(const QueryNode&)>& take) {
  if (node.op == QueryOp::without) return;
  if (node.children.empty()) {
    take(node);
    return;
  }
  for (const QueryNode& child : node.children) each_wanted_leaf(child, take);
}

}  // namespace quorate
