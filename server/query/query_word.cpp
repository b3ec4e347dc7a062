#include "server/query/query_word.h"

#include <algorithm>

#include "analyzers/fields.h"
#include "analyzers/utf8.h"
#include "server/query/spelling.h"

namespace quorate {
namespace {

using Query = Xapian::Query;
using Queries = std::vector<Query>;

bool starts_as_name(std::string_view shown) {
  return shown.size() > 2 && is_ascii_upper(static_cast<unsigned char>(shown[0])) &&
         !is_ascii_upper(static_cast<unsigned char>(shown[1]));
}

// A word that the records bear as somebody's name about as often as they hold it at all: Haq, not Green.
bool is_mostly_name(const QueryDraft& draft, const QueryWord& word) {
  const std::uint32_t named = draft.index.records_with(term(FieldId::person, word.surface));
  return named > 0 && 2 * named >= draft.index.records_with(term(FieldId::stem, word.stem));
}

bool is_name(const QueryDraft& draft, const QueryWord& word) {
  return starts_as_name(word.shown) || is_mostly_name(draft, word);
}

// Figures that are part of a sum, a year or a code say something else alone: 68 of £68.4m, 19 of COVID-19.
bool is_figure(std::string_view part) {
  return std::any_of(part.begin(), part.end(),
                     [](char c) { return is_ascii_digit(static_cast<unsigned char>(c)); });
}

// Its parts in a row are also found where the text joins or parts them otherwise: COVID-19, COVID 19. Its
// figures alone are looked for only where the whole stands nowhere.
Query compound(QueryDraft& draft, const QueryWord& word, const std::string& stem, std::size_t wanted) {
  std::vector<std::string> parts;
  for (const std::string& part : word.parts) parts.push_back(term(FieldId::stem, part));
  add_way(draft, wanted, {stem});
  add_way(draft, wanted, parts);
  add_mark(draft, {stem}, wanted);
  add_mark(draft, parts, wanted);
  const Query alternatives[] = {Query(stem), in_a_row(parts)};
  Queries queries = {Query(Query::OP_MAX, std::begin(alternatives), std::end(alternatives))};
  const bool held_whole = draft.index.records_with(stem) > 0;
  for (std::size_t i = 0; i < parts.size(); ++i)
    if (!held_whole || !is_figure(word.parts[i]))
      queries.push_back(scaled(draft.options.unstemmed, Query(parts[i])));
  return any_of(queries);
}

Query with_variants(QueryDraft& draft, const QueryWord& word, const Query& typed, std::size_t wanted) {
  if (!draft.options.expand.related || is_past_deadline(draft.index) || !is_name(draft, word)) return typed;
  Queries best = {typed};
  for (const LikelyWord& variant : damaged_variants(draft.index.words, word.surface)) {
    const std::string stem = term(FieldId::stem, draft.analyzer.stem(variant.word));
    best.push_back(scaled(draft.options.variant, Query(stem)));
    draft.result.concepts[wanted].ways.push_back({stem});
    add_mark(draft, {stem}, wanted, draft.options.variant);
  }
  return best_of(best);
}

bool may_spell(const QueryDraft& draft) {
  return draft.options.expand.spelling && !is_past_deadline(draft.index);
}

// A word that is held but rare, with a far more frequent one a letter away, is offered, not applied.
void offer_likelier(QueryDraft& draft, const QueryWord& word) {
  constexpr std::uint32_t kRare = 2, kTimesAsFrequent = 10;
  constexpr std::size_t kLeastLetters = 5;  // shorter words have too many neighbours
  const std::uint32_t held = draft.index.words.records_with(word.surface);
  if (held > kRare || !may_spell(draft) || word.surface.size() < kLeastLetters) return;
  const auto likely = likely_words(draft.index.words, word.surface);
  if (!likely.empty() && likely.front().distance == 1 &&
      likely.front().records >= kTimesAsFrequent * std::max(held, 1U) &&
      draft.analyzer.stem(likely.front().word) != word.stem)
    draft.result.offers.push_back({word.shown, likely.front().word});
}

// A word that the index lacks finds nothing as typed: the likely ones are looked for at once, and that is
// told.
Query absent_word(QueryDraft& draft, const QueryWord& word, std::size_t wanted) {
  const auto likely =
      may_spell(draft) ? likely_words(draft.index.words, word.surface) : std::vector<LikelyWord>{};
  if (likely.empty()) {
    warn(draft, quoted(word.shown) + " stands in no record.");
    return Query(term(FieldId::stem, word.stem));
  }
  Queries best;
  double weight = 1;
  for (const LikelyWord& candidate : likely) {
    const std::string stem = term(FieldId::stem, draft.analyzer.stem(candidate.word));
    best.push_back(scaled(weight, Query(stem)));
    add_way(draft, wanted, {stem});
    add_mark(draft, {stem}, wanted, weight);
    if (weight == 1) draft.result.corrections.push_back(word.shown + ": " + candidate.word);
    weight = draft.options.variant;
  }
  return best_of(best);
}

}  // namespace

Query word_query(QueryDraft& draft, const QueryWord& word) {
  const std::size_t wanted = new_concept(draft, word.shown);
  const std::string stem = term(FieldId::stem, word.stem);
  if (!word.parts.empty()) return compound(draft, word, stem, wanted);
  const bool name = is_mostly_name(draft, word);
  if (!name && draft.index.records_with(stem) == 0 && draft.index.words.records_with(word.surface) == 0)
    return absent_word(draft, word, wanted);
  offer_likelier(draft, word);
  add_way(draft, wanted, {stem});
  add_mark(draft, {stem}, wanted);
  Query typed =
      any_of({Query(stem), scaled(draft.options.unstemmed, Query(term(FieldId::text, word.surface)))});
  // Whose action or paper it is need not stand in its text.
  if (name) {
    const std::string person = term(FieldId::person, word.surface);
    draft.result.concepts[wanted].ways.push_back({person});
    typed = best_of({typed, Query(person)});
  }
  return with_variants(draft, word, typed, wanted);
}

}  // namespace quorate
