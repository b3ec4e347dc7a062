#include "server/query/query_builder.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "server/query/exact_query.h"
#include "server/query/field_query.h"
#include "server/query/query_draft.h"
#include "server/query/word_run.h"

namespace quorate {
namespace {

using Query = Xapian::Query;
using Queries = std::vector<Query>;

// What a list of operands comes to.
struct Operands {
  Queries wishes, demands, filters, excluded;
};

Query combined(const Operands& operands) {
  std::optional<Query> query;
  if (!operands.demands.empty()) query = all_of(operands.demands);
  if (!operands.wishes.empty())
    query = query ? Query(Query::OP_AND_MAYBE, *query, any_of(operands.wishes)) : any_of(operands.wishes);
  if (!operands.filters.empty()) {
    const Query filter = all_of(operands.filters);
    query = query ? Query(Query::OP_FILTER, *query, filter) : filter;
  }
  return without(query, operands.excluded);
}

class Builder {
public:
  explicit Builder(QueryDraft draft) : draft_(std::move(draft)) {}

  BuiltQuery build(const QueryNode& tree) {
    draft_.result.query = query_of(tree, true);
    return std::move(draft_.result);
  }

private:
  // `demanded`: no result is without it.
  Query query_of(const QueryNode& node, bool demanded) {
    switch (node.op) {
      case QueryOp::everything:
        return Query::MatchAll;
      case QueryOp::best:
        return best_of_nodes(node.children, demanded);
      case QueryOp::all:
        return all_of_nodes(node.children, demanded);
      case QueryOp::any:
        return any_of_nodes(node.children);
      case QueryOp::without:
        return without(std::nullopt, {excluded(node)});
      case QueryOp::near:
        return near_query(draft_, node);
      case QueryOp::word:
        return word_run_query(draft_, {node.text});
      case QueryOp::exact_word:
        return exact_word_query(draft_, node.text);
      case QueryOp::wildcard:
        return wildcard_query(draft_, node.text);
      case QueryOp::phrase:
        return phrase_query(draft_, node, demanded);
      case QueryOp::reference:
        return reference_query(draft_, node.text);
      case QueryOp::field:
        return field_node_query(draft_, node);
    }
    return {};
  }

  // What is excluded is neither expanded, taken for more than is typed, marked nor counted for the order.
  Query excluded(const QueryNode& node) {
    IndexFacts index = draft_.index;
    index.names_in_part = false;
    BuilderOptions options = draft_.options;
    options.expand = {false, false, false, false};
    Builder aside({draft_.analyzer, draft_.vocabulary, index, options, {}});
    Query query = aside.query_of(node.children.front(), false);
    for (const std::string& warning : aside.draft_.result.warnings) warn(draft_, warning);
    return query;
  }

  // Words side by side: the best match of those that are wished for among what meets the demands.
  Query best_of_nodes(const std::vector<QueryNode>& nodes, bool demanded) {
    Operands operands;
    for (std::size_t i = 0; i < nodes.size();) {
      std::vector<std::string> words;
      for (; i < nodes.size() && nodes[i].op == QueryOp::word; ++i) words.push_back(nodes[i].text);
      if (!words.empty())
        operands.wishes.push_back(word_run_query(draft_, words));
      else
        add_operand(nodes[i++], demanded, operands);
    }
    return combined(operands);
  }

  void add_operand(const QueryNode& node, bool demanded, Operands& operands) {
    if (node.op == QueryOp::without)
      operands.excluded.push_back(excluded(node));
    else if (node.op == QueryOp::field && field(node.field).kind != FieldKind::words)
      operands.filters.push_back(query_of(node, demanded));
    else if (is_wish(node))
      operands.wishes.push_back(query_of(node, false));
    else
      operands.demands.push_back(query_of(node, demanded));
  }

  Query all_of_nodes(const std::vector<QueryNode>& nodes, bool demanded) {
    Operands operands;
    for (const QueryNode& node : nodes)
      if (node.op == QueryOp::without)
        operands.excluded.push_back(excluded(node));
      else
        operands.demands.push_back(query_of(node, demanded));
    return combined(operands);
  }

  Query any_of_nodes(const std::vector<QueryNode>& nodes) {
    Queries queries;
    for (const QueryNode& node : nodes) queries.push_back(query_of(node, false));
    return any_of(queries);
  }

  QueryDraft draft_;
};

}  // namespace

BuiltQuery build_query(const QueryNode& tree, Analyzer& analyzer, const QueryVocabulary& vocabulary,
                       const IndexFacts& index, const BuilderOptions& options) {
  return Builder({analyzer, vocabulary, index, options, {}}).build(tree);
}

}  // namespace quorate
