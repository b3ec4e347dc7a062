// Query tree to Xapian query: stems, spellings, acronyms and lay words, weighted as measured to serve both
// abstracts and packs.
#pragma once

#include <string_view>

#include "analyzers/analyzer.h"
#include "server/query/built_query.h"
#include "server/query/index_facts.h"
#include "server/query/query_tree.h"
#include "server/query/query_vocabulary.h"

namespace quorate {

struct BuilderOptions {
  Expansion expand;
  // What parts of a word's query count for. Chosen on ten public collections and on judged packs together.
  double unstemmed = 0.3;      // the word as typed, beside its stem
  double adjacent_pair = 0.3;  // two words side by side as typed
  double acronym = 0.7;        // a short form for a long one, and the other way
  double lay_word = 0.5;       // what the papers say for what people say
  double variant = 0.2;        // a name one letter away
};

// Never throws for any tree. At most kMaxQueryWords words of one text are used.
BuiltQuery build_query(const QueryNode& tree, Analyzer& analyzer, const QueryVocabulary& vocabulary,
                       const IndexFacts& index, const BuilderOptions& options = {});

}  // namespace quorate
