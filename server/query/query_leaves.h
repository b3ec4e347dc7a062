// The leaves of a query tree: words, wildcards, phrases and references as they are typed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "server/query/query_lexer.h"
#include "server/query/query_notes.h"
#include "server/query/query_tree.h"

namespace quorate {

QueryNode leaf(QueryOp op, std::string text, int distance = 0);
QueryNode parent(QueryOp op, std::vector<QueryNode> children);
// A list of one is that one; a list of none nothing.
QueryNode list_of(QueryOp op, std::vector<QueryNode> children);

bool is_wildcard(const Sign& sign);
std::string without_stars(std::string text);

// Repairs are told in `notes`, a sentence each; nothing is left where nothing was meant.
QueryNode word_leaf(const Sign& sign, bool alone, Notes& notes);
QueryNode phrase_leaf(const Sign& sign, Notes& notes);

// Words side by side, of which some may be a reference together: "TB 23 041".
void add_plain_words(std::string_view stretch, std::vector<QueryNode>& operands);

}  // namespace quorate
