#include "server/query/field_query.h"

#include <algorithm>

#include "analyzers/field_values.h"

namespace quorate {
namespace {

// Nobody who is named stands further from the name's first word.
constexpr Xapian::termcount kNameWindow = 3;

Xapian::Query words_query(FieldId id, std::string_view value, bool quoted, Analyzer& analyzer) {
  const auto terms = word_terms(analyzer, value, id);
  if (terms.empty()) return Xapian::Query::MatchNothing;
  if (terms.size() == 1) return Xapian::Query(terms.front());
  const auto count = static_cast<Xapian::termcount>(terms.size());
  if (quoted) return Xapian::Query(Xapian::Query::OP_PHRASE, terms.begin(), terms.end(), count);
  if (id == FieldId::person)
    return Xapian::Query(Xapian::Query::OP_NEAR, terms.begin(), terms.end(), count + kNameWindow);
  return Xapian::Query(Xapian::Query::OP_AND, terms.begin(), terms.end());
}

std::string not_held(FieldId id, std::string_view value) {
  const std::string_view name = field(id).parameter.empty() ? field(id).name : field(id).parameter;
  return std::string("Nothing is held under ").append(name).append(" \"").append(value).append("\".");
}

// "A", "A and B", "A, B and 3 more".
std::string named(const std::vector<IndexFacts::LikelyBody>& bodies) {
  constexpr std::size_t kMostNamed = 4;
  std::string out;
  const std::size_t shown = std::min(bodies.size(), kMostNamed);
  const std::size_t rest = bodies.size() - shown;
  for (std::size_t i = 0; i < shown; ++i) {
    if (i > 0) out += i + 1 == shown && rest == 0 ? " and " : ", ";
    out += bodies[i].name;
  }
  return rest == 0 ? out : out + " and " + std::to_string(rest) + " more";
}

// A part of a name stands for all that it may mean, and that is told; where it may not stand for them, or
// only a likelier spelling does, they are offered.
std::vector<std::string> named_in_part(std::string_view value, const IndexFacts& index,
                                       std::vector<std::string>& warnings) {
  if (!index.likely_organisations) return {};
  const auto [bodies, guessed] = index.likely_organisations(value);
  if (bodies.empty()) return {};
  if (guessed || !index.names_in_part) {
    warnings.push_back("Did you mean " + named(bodies) + "?");
    return {};
  }
  std::vector<std::string> ids;
  for (const auto& body : bodies) ids.push_back(body.id);
  warnings.push_back(
      std::string("\"").append(value).append("\" was taken for ").append(named(bodies)).append("."));
  return ids;
}

Xapian::Query organisation_query(std::string_view value, const IndexFacts& index,
                                 std::vector<std::string>& warnings) {
  std::vector<std::string> ids = index.organisations(value);
  if (ids.empty()) ids = named_in_part(value, index, warnings);
  std::vector<Xapian::Query> any;
  for (const std::string& id : ids) any.emplace_back(filter_term(FieldId::organisation, id));
  return Xapian::Query(Xapian::Query::OP_OR, any.begin(), any.end());
}

bool is_held(const Xapian::Query& query, const IndexFacts& index) {
  for (auto term = query.get_terms_begin(); term != query.get_terms_end(); ++term)
    if (index.records_with(*term) == 0) return false;
  return !query.empty();
}

}  // namespace

std::vector<std::string> word_terms(Analyzer& analyzer, std::string_view text, FieldId field_id) {
  std::vector<std::string> terms;
  analyzer.analyze(text, [&](const Token& token) {
    if (token.kind == TokenKind::compound || token.kind == TokenKind::reference) return;
    const bool surface = field_id == FieldId::person || field_id == FieldId::text;
    if (std::string made = term(field_id, surface ? token.term : token.stem); !made.empty())
      terms.push_back(std::move(made));
  });
  return terms;
}

Xapian::Query field_query(FieldId id, std::string_view value, bool quoted, Analyzer& analyzer,
                          const IndexFacts& index, std::vector<std::string>& warnings) {
  Xapian::Query query;
  if (id == FieldId::organisation)
    query = organisation_query(value, index, warnings);
  else if (field(id).kind == FieldKind::words)
    query = words_query(id, value, quoted, analyzer);
  else if (const std::string filter = filter_term(id, value); !filter.empty())
    query = Xapian::Query(filter);
  // A closed list's value that nothing bears is a plain empty result; a name that is not held deserves a
  // word.
  if (field(id).kind != FieldKind::closed && !is_held(query, index)) {
    warnings.push_back(not_held(id, value));
    return Xapian::Query::MatchNothing;
  }
  return Xapian::Query(Xapian::Query::OP_SCALE_WEIGHT, query, 0.0);
}

Xapian::Query date_query(FieldId id, const DateRange& range) {
  if (range.from.empty() && range.to.empty()) return Xapian::Query::MatchAll;
  const auto slot = static_cast<Xapian::valueno>(field(id).slot);
  // A day of the last month sorts behind the month's own "202209": the end is all that begins so.
  const std::string last = slot_date(range.to) + "\xFF";
  if (range.from.empty()) return Xapian::Query(Xapian::Query::OP_VALUE_RANGE, slot, "0", last);
  if (range.to.empty()) return Xapian::Query(Xapian::Query::OP_VALUE_GE, slot, slot_date(range.from));
  return Xapian::Query(Xapian::Query::OP_VALUE_RANGE, slot, slot_date(range.from), last);
}

Xapian::Query without(const std::optional<Xapian::Query>& positive,
                      const std::vector<Xapian::Query>& excluded) {
  Xapian::Query found = positive.value_or(Xapian::Query::MatchAll);
  if (excluded.empty()) return found;
  return Xapian::Query(Xapian::Query::OP_AND_NOT, found,
                       Xapian::Query(Xapian::Query::OP_OR, excluded.begin(), excluded.end()));
}

}  // namespace quorate
