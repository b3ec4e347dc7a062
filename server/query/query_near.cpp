#include "server/query/query_near.h"

#include <algorithm>
#include <utility>

#include "server/query/query_leaves.h"

namespace quorate {
namespace {

bool is_single(const QueryNode& node) {
  return node.op == QueryOp::word || node.op == QueryOp::exact_word || node.op == QueryOp::reference;
}

}  // namespace

QueryNode joined_by_near(QueryNode left, QueryNode right, int distance, Notes& notes) {
  if (left.op == QueryOp::near && is_single(right)) {
    left.distance = std::max(left.distance, distance);
    left.children.push_back(std::move(right));
    return left;
  }
  const bool words = is_single(left) && is_single(right);
  if (!words) note_once(notes, "NEAR joins single words; AND was used in its place.");
  QueryNode node = parent(words ? QueryOp::near : QueryOp::all, {std::move(left), std::move(right)});
  node.distance = words ? distance : 0;
  return node;
}

}  // namespace quorate
