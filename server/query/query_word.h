// One word of a query: its stem, the word as typed, and where it is unknown or rare the words it may be.
#pragma once

#include <xapian.h>

#include <string>
#include <vector>

#include "server/query/query_draft.h"

namespace quorate {

// A word of the query, analysed.
struct QueryWord {
  std::string shown, surface, stem;
  std::vector<std::string> parts;  // stems of a compound's parts
  bool stop = false;               // a question word, which says nothing
};

// Adds the word's concept, marks, corrections and offers to the draft. A word that the index lacks is looked
// for as the likely ones at once; for one that is rare a far more frequent one is offered; of a name its
// damaged spellings are found too.
Xapian::Query word_query(QueryDraft& draft, const QueryWord& word);

}  // namespace quorate
