// NEAR/n: words within n words of one another.
#pragma once

#include "server/query/query_notes.h"
#include "server/query/query_tree.h"

namespace quorate {

// A chain of NEARs is one node, as wide as its widest. Of what is no single word a NEAR asks as AND does,
// and that is told.
QueryNode joined_by_near(QueryNode left, QueryNode right, int distance, Notes& notes);

}  // namespace quorate
