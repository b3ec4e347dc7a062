// A query in the making: what has been built of it so far, and what it is built with.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/analyzer.h"
#include "server/query/built_query.h"
#include "server/query/index_facts.h"
#include "server/query/query_builder.h"
#include "server/query/query_vocabulary.h"

namespace quorate {

struct QueryDraft {
  Analyzer& analyzer;
  const QueryVocabulary& vocabulary;
  const IndexFacts& index;
  BuilderOptions options;
  BuiltQuery result;
};

// The place of a new concept in the result's.
std::size_t new_concept(QueryDraft& draft, std::string shown);
// One more way to hold a concept: all these terms. It tells as much as its rarest term, half of that where
// the way is not the one typed.
void add_way(QueryDraft& draft, std::size_t concept_at, const std::vector<std::string>& terms);
// What stems in a row are marked in a text. `stem_terms` with their prefix.
void add_mark(QueryDraft& draft, const std::vector<std::string>& stem_terms, std::size_t concept_at,
              double weight = 1);
// A term's inverse document frequency.
double tells(const QueryDraft& draft, std::uint32_t records);
// Each sentence once.
void warn(QueryDraft& draft, std::string sentence);

std::string quoted(std::string_view text);

// Queries made of queries.
Xapian::Query any_of(const std::vector<Xapian::Query>& queries);
Xapian::Query all_of(const std::vector<Xapian::Query>& queries);
Xapian::Query best_of(const std::vector<Xapian::Query>& queries);  // the best counts, not the sum
Xapian::Query scaled(double weight, const Xapian::Query& query);
// Terms one behind the other, with at most `between` words in between.
Xapian::Query in_a_row(const std::vector<std::string>& terms, std::size_t between = 0);
// Records under any of these boolean terms, each worth `weight`.
Xapian::Query fixed_weight(const std::vector<std::string>& terms, double weight);

}  // namespace quorate
