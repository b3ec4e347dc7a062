// What was asked for exactly: =words, wildcards, phrases, words near each other, references, fields.
#pragma once

#include <xapian.h>

#include <string>

#include "server/query/query_draft.h"
#include "server/query/query_tree.h"

namespace quorate {

// Each adds its concepts, marks and warnings to the draft.
Xapian::Query exact_word_query(QueryDraft& draft, const std::string& text);
// The most frequent words that begin so, 50 at most.
Xapian::Query wildcard_query(QueryDraft& draft, const std::string& beginning);
// The index knows stems in a row; that the very words stand there is confirmed on the text: where every
// result must hold the phrase (`demanded`) result by result, anywhere else by IndexFacts::confirmed.
Xapian::Query phrase_query(QueryDraft& draft, const QueryNode& phrase, bool demanded);
Xapian::Query near_query(QueryDraft& draft, const QueryNode& near);
Xapian::Query reference_query(QueryDraft& draft, const std::string& canonical);
Xapian::Query field_node_query(QueryDraft& draft, const QueryNode& node);

}  // namespace quorate
