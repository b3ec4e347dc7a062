// One value of one field as the index takes it: for fields in the query and for filters in the address alike.
#pragma once

#include <xapian.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/analyzer.h"
#include "analyzers/fields.h"
#include "server/query/index_facts.h"
#include "server/query/search_request.h"

namespace quorate {

// Boolean: it weighs nothing. A value that is not held gives nothing, and a warning.
Xapian::Query field_query(FieldId id, std::string_view value, bool quoted, Analyzer& analyzer,
                          const IndexFacts& index, std::vector<std::string>& warnings);

// An open range is everything.
Xapian::Query date_query(FieldId id, const DateRange& range);

// `positive` less `excluded`; where nothing positive was asked for, all but `excluded`.
Xapian::Query without(const std::optional<Xapian::Query>& positive,
                      const std::vector<Xapian::Query>& excluded);

// All words of one text in a row, as stems of `field_id` (surface forms for people's names), compounds by
// their parts.
std::vector<std::string> word_terms(Analyzer& analyzer, std::string_view text, FieldId field_id);

}  // namespace quorate
