// Typed text to query tree. Knows no index; whatever is typed gives a tree, and what was repaired is told.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "server/query/query_tree.h"

namespace quorate {

struct ParsedQuery {
  QueryNode tree;
  std::vector<std::string> notes;  // repairs, in words, a sentence each
};

// The language (CONTRACT: "Query language"): words side by side bind closest, then AND, then OR.
ParsedQuery parse_query(std::string_view typed);

}  // namespace quorate
