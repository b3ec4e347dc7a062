// Words side by side: the best match of these, with what runs of them stand for.
#pragma once

#include <xapian.h>

#include <string>
#include <vector>

#include "server/query/query_draft.h"

namespace quorate {

// `texts` as typed, a word or more each. Words that stand for something else (acronyms, lay words) are looked
// for as that too, words side by side weigh more side by side, and "paper M" is the paper that bears the
// mark. At most kMaxQueryWords words count.
Xapian::Query word_run_query(QueryDraft& draft, const std::vector<std::string>& texts);

}  // namespace quorate
