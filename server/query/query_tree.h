// What a typed query means, before any index is asked: a tree that prints.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "analyzers/fields.h"
#include "server/query/search_request.h"

namespace quorate {

enum class QueryOp {
  everything,  // nothing was asked for
  best,        // children: the best match of these, all if possible
  all,         // children: AND
  any,         // children: OR
  without,     // one child: NOT
  near,        // children, words each: within `distance` words of one another
  word,        // `text`: one word as typed
  exact_word,  // `text`: =word, no stemming and no expansion
  wildcard,    // `text`: how the word begins
  phrase,      // `text`: what stood between quotes; `distance` words may stand in between
  reference,   // `text`: the canonical reference
  field,       // `field` holds `text`, or lies in `range`
};

struct QueryNode {
  QueryOp op = QueryOp::everything;
  std::string text;
  int distance = 0;
  FieldId field{};
  bool quoted = false;  // of a field's value
  DateRange range;      // of a date field
  std::vector<QueryNode> children;
  bool operator==(const QueryNode&) const = default;
};

// Within `best`: a node that may be missing from a result (a word), not one that must be there (a phrase, a
// field).
bool is_wish(const QueryNode& node);

// As nested lists: (best ambulance handover (without draft)).
std::string print(const QueryNode& node);
// As a person would say it: ambulance, handover (all if possible), without draft.
std::string in_words(const QueryNode& node);

// The words and phrases that are asked for, not those excluded, in order.
void each_wanted_leaf(const QueryNode& node, const std::function<void(const QueryNode&)>& take);

}  // namespace quorate
