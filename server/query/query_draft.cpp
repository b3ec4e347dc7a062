#include "server/query/query_draft.h"

#include <algorithm>
#include <cmath>

#include "analyzers/fields.h"

namespace quorate {
namespace {

using Query = Xapian::Query;

Query joined(Query::op op, const std::vector<Query>& queries) {
  return Query(op, queries.begin(), queries.end());
}

}  // namespace

std::size_t new_concept(QueryDraft& draft, std::string shown) {
  draft.result.concepts.push_back({std::move(shown), {}, 0});
  return draft.result.concepts.size() - 1;
}

void add_way(QueryDraft& draft, std::size_t concept_at, const std::vector<std::string>& terms) {
  QueryConcept& wanted = draft.result.concepts[concept_at];
  wanted.ways.push_back(terms);
  double rarest = 0;
  for (const std::string& one : terms) rarest = std::max(rarest, tells(draft, draft.index.records_with(one)));
  wanted.weight = std::max(wanted.weight, wanted.ways.size() == 1 ? rarest : 0.5 * rarest);
}

// The marks of a highlight are forms, not terms: without the prefix.
void add_mark(QueryDraft& draft, const std::vector<std::string>& stem_terms, std::size_t concept_at,
              double weight) {
  HighlightMark mark;
  for (const std::string& one : stem_terms)
    mark.forms.push_back(one.substr(field(FieldId::stem).prefix.size()));
  mark.concept_at = concept_at;
  mark.weight = weight;
  draft.result.marks.push_back(std::move(mark));
}

double tells(const QueryDraft& draft, std::uint32_t records) {
  return records == 0 ? 0.0 : std::log(1.0 + static_cast<double>(draft.index.records) / records);
}

void warn(QueryDraft& draft, std::string sentence) {
  std::vector<std::string>& warnings = draft.result.warnings;
  if (std::find(warnings.begin(), warnings.end(), sentence) == warnings.end())
    warnings.push_back(std::move(sentence));
}

std::string quoted(std::string_view text) { return std::string("\"").append(text).append("\""); }

Query any_of(const std::vector<Query>& queries) { return joined(Query::OP_OR, queries); }
Query all_of(const std::vector<Query>& queries) { return joined(Query::OP_AND, queries); }
Query best_of(const std::vector<Query>& queries) { return joined(Query::OP_MAX, queries); }
Query scaled(double weight, const Query& query) { return Query(Query::OP_SCALE_WEIGHT, query, weight); }

Query in_a_row(const std::vector<std::string>& terms, std::size_t between) {
  if (terms.size() == 1) return Query(terms.front());
  return Query(Query::OP_PHRASE, terms.begin(), terms.end(),
               static_cast<Xapian::termcount>(terms.size() + between));
}

Query fixed_weight(const std::vector<std::string>& terms, double weight) {
  const Query source((new Xapian::FixedWeightPostingSource(weight))->release());
  return Query(Query::OP_FILTER, source, Query(Query::OP_OR, terms.begin(), terms.end()));
}

}  // namespace quorate
