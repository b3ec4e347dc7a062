#include "server/query/exact_query.h"

#include <algorithm>

#include "analyzers/fields.h"
#include "server/query/field_query.h"

namespace quorate {
namespace {

using Query = Xapian::Query;
using Queries = std::vector<Query>;

void warn_where_absent(QueryDraft& draft, std::size_t wanted) {
  const QueryConcept concept_here = draft.result.concepts[wanted];
  for (const auto& way : concept_here.ways)
    if (std::all_of(way.begin(), way.end(),
                    [&](const std::string& one) { return draft.index.records_with(one) > 0; }))
      return;
  warn(draft, quoted(concept_here.shown) + " stands in no record.");
}

}  // namespace

Query exact_word_query(QueryDraft& draft, const std::string& text) {
  std::vector<std::string> surfaces;
  std::size_t wanted = new_concept(draft, text);
  for (const OwnedToken& token : tokens_of(draft.analyzer, text, {.hand = Hand::typed})) {
    if (token.kind == TokenKind::part) continue;
    surfaces.push_back(term(FieldId::text, token.term));
    draft.result.marks.push_back({{token.term}, true, wanted, 1});
  }
  if (surfaces.empty()) return Query::MatchNothing;
  add_way(draft, wanted, surfaces);
  warn_where_absent(draft, wanted);
  return Query(Query::OP_AND, surfaces.begin(), surfaces.end());
}

Query wildcard_query(QueryDraft& draft, const std::string& text) {
  constexpr std::size_t kMostWords = 50;
  const std::string prefix = draft.analyzer.fold(text);
  std::size_t matched = 0;
  const auto found = draft.index.words.beginning_with(prefix, kMostWords, &matched);
  if (matched > found.size())
    warn(draft, "Of " + std::to_string(matched) + " words that begin with " + quoted(text) + " the " +
                    std::to_string(kMostWords) + " most frequent were used.");
  if (found.empty()) warn(draft, "No word begins with " + quoted(text) + ".");
  const std::size_t wanted = new_concept(draft, text + "*");
  Queries queries;
  for (const CountedWord& word : found) {
    queries.emplace_back(term(FieldId::text, word.word));
    draft.result.concepts[wanted].ways.push_back({term(FieldId::text, word.word)});
    draft.result.concepts[wanted].weight =
        std::max(draft.result.concepts[wanted].weight, 0.5 * tells(draft, word.records));
    draft.result.marks.push_back({{word.word}, true, wanted, 1});
  }
  return queries.empty() ? Query::MatchNothing : Query(Query::OP_SYNONYM, queries.begin(), queries.end());
}

Query phrase_query(QueryDraft& draft, const QueryNode& node, bool demanded) {
  const auto stems = word_terms(draft.analyzer, node.text, FieldId::stem);
  if (stems.empty()) return Query::MatchNothing;
  const std::size_t wanted = new_concept(draft, node.text);
  add_way(draft, wanted, stems);
  Query row = in_a_row(stems, static_cast<std::size_t>(node.distance));
  if (node.distance > 0) {
    for (const std::string& stem : stems)
      add_mark(draft, {stem}, wanted, 1.0 / static_cast<double>(stems.size()));
    return row;
  }
  auto surfaces = word_terms(draft.analyzer, node.text, FieldId::text);
  draft.result.marks.push_back({surfaces, true, wanted, 2});
  Query likely(Query::OP_FILTER, row, Query(Query::OP_AND, surfaces.begin(), surfaces.end()));
  if (!demanded && draft.index.confirmed) return draft.index.confirmed(likely, surfaces);
  if (demanded) draft.result.exact_phrases.push_back(std::move(surfaces));
  return likely;
}

Query near_query(QueryDraft& draft, const QueryNode& node) {
  std::vector<std::string> stems;
  for (const QueryNode& child : node.children) {
    const auto tokens = tokens_of(draft.analyzer, child.text, {.hand = Hand::typed});
    if (tokens.empty()) continue;
    stems.push_back(term(FieldId::stem, tokens.front().stem));
    const std::size_t wanted = new_concept(draft, child.text);
    add_way(draft, wanted, {stems.back()});
    add_mark(draft, {stems.back()}, wanted);
  }
  if (stems.size() < 2) return stems.empty() ? Query::MatchNothing : Query(stems.front());
  // The engine's window counts the words at both ends.
  const auto window =
      static_cast<Xapian::termcount>(node.distance) + static_cast<Xapian::termcount>(stems.size()) - 1;
  return Query(Query::OP_NEAR, stems.begin(), stems.end(), window);
}

// What bears the reference comes before what mentions it.
Query reference_query(QueryDraft& draft, const std::string& canonical) {
  constexpr double kMention = 6, kBearer = 6;
  const std::string mention = term(FieldId::ref, canonical);
  const std::string bearer = term(FieldId::own_ref, canonical);
  const std::size_t wanted = new_concept(draft, canonical);
  add_way(draft, wanted, {mention});
  draft.result.references.push_back(canonical);
  if (draft.index.records_with(mention) == 0)
    warn(draft, "The reference " + canonical + " stands in no record.");
  return any_of({fixed_weight({mention}, kMention), fixed_weight({bearer}, kBearer)});
}

Query field_node_query(QueryDraft& draft, const QueryNode& node) {
  if (field(node.field).kind == FieldKind::date) return scaled(0, date_query(node.field, node.range));
  Query query =
      field_query(node.field, node.text, node.quoted, draft.analyzer, draft.index, draft.result.warnings);
  if (node.field != FieldId::title) return query;
  const auto stems = word_terms(draft.analyzer, node.text, FieldId::stem);
  const std::size_t wanted = new_concept(draft, node.text);
  for (const std::string& stem : stems) add_mark(draft, {stem}, wanted);
  add_way(draft, wanted, stems);
  const Query words = Query(Query::OP_OR, stems.begin(), stems.end());
  return Query(Query::OP_FILTER, words, query);
}

}  // namespace quorate
