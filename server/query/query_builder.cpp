#include "server/query/query_builder.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "analyzers/field_values.h"
#include "analyzers/utf8.h"
#include "server/query/field_query.h"
#include "server/query/query_lexer.h"
#include "server/query/spelling.h"

namespace quorate {
namespace {

using Query = Xapian::Query;
using Queries = std::vector<Query>;

Query joined(Query::op op, const Queries& queries) { return Query(op, queries.begin(), queries.end()); }
Query any_of(const Queries& queries) { return joined(Query::OP_OR, queries); }
Query scaled(double weight, const Query& query) { return Query(Query::OP_SCALE_WEIGHT, query, weight); }

Query in_a_row(const std::vector<std::string>& terms, std::size_t between = 0) {
  if (terms.size() == 1) return Query(terms.front());
  return Query(Query::OP_PHRASE, terms.begin(), terms.end(),
               static_cast<Xapian::termcount>(terms.size() + between));
}

// Records under boolean terms, each worth `weight`.
Query fixed_weight(const std::vector<std::string>& terms, double weight) {
  const Query source((new Xapian::FixedWeightPostingSource(weight))->release());
  return Query(Query::OP_FILTER, source, Query(Query::OP_OR, terms.begin(), terms.end()));
}

// A word of the query, analysed.
struct Unit {
  std::string shown, surface, stem;
  std::vector<std::string> parts;  // stems of a compound's parts
  bool stop = false;
};

// What a list of operands comes to.
struct Operands {
  Queries wishes, demands, filters, excluded;
};

class Builder {
public:
  Builder(Analyzer& analyzer, const QueryVocabulary& vocabulary, const IndexFacts& index,
          const BuilderOptions& options)
      : analyzer_(analyzer), vocabulary_(vocabulary), index_(index), options_(options) {}

  BuiltQuery build(const QueryNode& tree) {
    note_demanded_phrases(tree);
    result_.query = query_of(tree);
    return std::move(result_);
  }

private:
  // Only phrases that every result must hold can be confirmed result by result.
  void note_demanded_phrases(const QueryNode& node) {
    if (node.op == QueryOp::phrase && node.distance == 0)
      result_.exact_phrases.push_back(word_terms(analyzer_, node.text, FieldId::text));
    if (node.op == QueryOp::best || node.op == QueryOp::all)
      for (const QueryNode& child : node.children) note_demanded_phrases(child);
  }

  Query query_of(const QueryNode& node) {
    switch (node.op) {
      case QueryOp::everything:
        return Query::MatchAll;
      case QueryOp::best:
        return best_of(node.children);
      case QueryOp::all:
        return all_of(node.children);
      case QueryOp::any:
        return any_of_nodes(node.children);
      case QueryOp::without:
        return without(std::nullopt, {excluded(node)});
      case QueryOp::near:
        return near(node);
      case QueryOp::word:
        return words({&node, 1});
      case QueryOp::exact_word:
        return exact_word(node.text);
      case QueryOp::wildcard:
        return wildcard(node.text);
      case QueryOp::phrase:
        return phrase(node);
      case QueryOp::reference:
        return reference(node.text);
      case QueryOp::field:
        return field_of(node);
    }
    return {};
  }

  // What is excluded is neither expanded, marked nor counted for the order.
  Query excluded(const QueryNode& node) {
    const BuiltQuery kept = std::move(result_);
    const Expansion expand = options_.expand;
    options_.expand = {false, false, false, false};
    const Query query = query_of(node.children.front());
    options_.expand = expand;
    auto warnings = std::move(result_.warnings);
    result_ = kept;
    for (std::string& warning : warnings)
      if (std::find(result_.warnings.begin(), result_.warnings.end(), warning) == result_.warnings.end())
        result_.warnings.push_back(std::move(warning));
    return query;
  }

  // Words side by side: the best match of those that are wished for among what meets the demands.
  Query best_of(const std::vector<QueryNode>& nodes) {
    Operands operands;
    for (std::size_t i = 0; i < nodes.size();) {
      std::size_t end = i;
      while (end < nodes.size() && nodes[end].op == QueryOp::word) ++end;
      if (end > i) {
        operands.wishes.push_back(words({&nodes[i], end - i}));
        i = end;
      } else {
        add_operand(nodes[i++], operands);
      }
    }
    return combined(operands);
  }

  void add_operand(const QueryNode& node, Operands& operands) {
    if (node.op == QueryOp::without)
      operands.excluded.push_back(excluded(node));
    else if (node.op == QueryOp::field && field(node.field).kind != FieldKind::words)
      operands.filters.push_back(query_of(node));
    else
      (is_wish(node) ? operands.wishes : operands.demands).push_back(query_of(node));
  }

  static Query combined(const Operands& operands) {
    std::optional<Query> query;
    if (!operands.demands.empty()) query = joined(Query::OP_AND, operands.demands);
    if (!operands.wishes.empty())
      query = query ? Query(Query::OP_AND_MAYBE, *query, any_of(operands.wishes)) : any_of(operands.wishes);
    if (!operands.filters.empty()) {
      const Query filter = joined(Query::OP_AND, operands.filters);
      query = query ? Query(Query::OP_FILTER, *query, filter) : filter;
    }
    return without(query, operands.excluded);
  }

  Query all_of(const std::vector<QueryNode>& nodes) {
    Operands operands;
    for (const QueryNode& node : nodes)
      if (node.op == QueryOp::without)
        operands.excluded.push_back(excluded(node));
      else
        operands.demands.push_back(query_of(node));
    return combined(operands);
  }

  Query any_of_nodes(const std::vector<QueryNode>& nodes) {
    Queries queries;
    for (const QueryNode& node : nodes) queries.push_back(query_of(node));
    return any_of(queries);
  }

  // --- words

  Query words(std::span<const QueryNode> nodes) {
    std::vector<Unit> units;
    for (const QueryNode& node : nodes) add_units(node.text, units);
    if (units.empty()) return Query::MatchNothing;
    // Question words say nothing, unless nothing else is said.
    if (std::all_of(units.begin(), units.end(), [](const Unit& unit) { return unit.stop; }))
      for (Unit& unit : units) unit.stop = false;
    Queries queries;
    for (std::size_t i = 0; i < units.size();) i += add_group(units, i, queries);
    add_pairs(units, queries);
    add_labels(units, queries);
    return any_of(queries);
  }

  void add_units(const std::string& text, std::vector<Unit>& units) {
    std::size_t own = units.size();
    analyzer_.analyze(text,
                      [&](const Token& token) {
                        if (token.kind == TokenKind::part) {
                          if (units.size() > own) units.back().parts.emplace_back(token.stem);
                        } else if (units.size() < kMaxQueryWords) {
                          units.push_back({std::string(text, token.begin, token.end - token.begin),
                                           std::string(token.term),
                                           std::string(token.stem),
                                           {},
                                           vocabulary_.is_stop_word(token.term)});
                        }
                      },
                      {.hand = Hand::typed});
  }

  // The longest run of words from `at` that stands for something else, with what it stands for; else one
  // word. Gives how many words were used.
  std::size_t add_group(const std::vector<Unit>& units, std::size_t at, Queries& queries) {
    const std::size_t longest = std::max(index_.acronyms.longest(), vocabulary_.longest());
    for (std::size_t length = std::min(longest, units.size() - at); length > 0; --length) {
      const auto run = std::span(units).subspan(at, length);
      const Alternatives alternatives = alternatives_of(run);
      if (alternatives.empty() && length > 1) continue;
      add_run(run, alternatives, queries);
      return length;
    }
    add_run(std::span(units).subspan(at, 1), {}, queries);
    return 1;
  }

  struct Alternative {
    std::string words;
    double weight;
  };
  using Alternatives = std::vector<Alternative>;

  Alternatives alternatives_of(std::span<const Unit> run) {
    constexpr std::size_t kMostLongForms = 3;
    std::string stems;
    for (const Unit& unit : run) {
      if (!stems.empty()) stems.push_back(' ');
      stems += unit.parts.empty() ? unit.stem : joined_words(unit.parts);
    }
    Alternatives found;
    if (options_.expand.acronyms) {
      if (run.size() == 1) {
        const auto& longs = index_.acronyms.long_forms(run.front().surface);
        for (std::size_t i = 0; i < std::min(longs.size(), kMostLongForms); ++i)
          found.push_back({longs[i], options_.acronym});
      }
      for (const std::string& shorter : index_.acronyms.short_forms(stems))
        found.push_back({shorter, options_.acronym});
    }
    if (options_.expand.synonyms)
      for (const std::string& other : vocabulary_.alternatives(stems))
        found.push_back({other, options_.lay_word});
    return found;
  }

  static std::string joined_words(const std::vector<std::string>& words) {
    std::string out;
    for (const std::string& word : words) out += (out.empty() ? "" : " ") + word;
    return out;
  }

  // Of the words and what they stand for, the best counts, not the sum.
  void add_run(std::span<const Unit> run, const Alternatives& alternatives, Queries& queries) {
    const std::size_t first_concept = result_.concepts.size();
    Queries typed;
    for (const Unit& unit : run)
      if (!unit.stop) typed.push_back(unit_query(unit));
    Queries best;
    if (!typed.empty()) best.push_back(any_of(typed));
    std::string shown;
    for (const Unit& unit : run) shown += (shown.empty() ? "" : " ") + unit.shown;
    for (const Alternative& alternative : alternatives) {
      const auto stems = word_terms(analyzer_, alternative.words, FieldId::stem);
      if (stems.empty() ||
          std::any_of(stems.begin(), stems.end(), [&](auto& s) { return index_.records_with(s) == 0; }))
        continue;
      best.push_back(scaled(alternative.weight, in_a_row(stems)));
      for (std::size_t i = first_concept; i < result_.concepts.size(); ++i) add_way(i, stems);
      if (first_concept < result_.concepts.size()) add_mark(stems, first_concept, alternative.weight);
      std::string told = shown + ": " + alternative.words;
      if (std::find(result_.expansions.begin(), result_.expansions.end(), told) == result_.expansions.end())
        result_.expansions.push_back(std::move(told));
    }
    if (!best.empty()) queries.push_back(best.size() == 1 ? best.front() : joined(Query::OP_MAX, best));
  }

  void add_way(std::size_t concept_at, const std::vector<std::string>& terms) {
    QueryConcept& wanted = result_.concepts[concept_at];
    wanted.ways.push_back(terms);
    double rarest = 0;
    for (const std::string& one : terms) rarest = std::max(rarest, tells(index_.records_with(one)));
    wanted.weight = std::max(wanted.weight, wanted.ways.size() == 1 ? rarest : 0.5 * rarest);
  }

  // The marks of a highlight are forms, not terms: without the prefix.
  void add_mark(const std::vector<std::string>& stem_terms, std::size_t concept_at, double weight = 1) {
    HighlightMark mark;
    for (const std::string& one : stem_terms)
      mark.forms.push_back(one.substr(field(FieldId::stem).prefix.size()));
    mark.concept_at = concept_at;
    mark.weight = weight;
    result_.marks.push_back(std::move(mark));
  }

  std::size_t new_concept(std::string shown) {
    result_.concepts.push_back({std::move(shown), {}, 0});
    return result_.concepts.size() - 1;
  }

  double tells(std::uint32_t records) const {
    return records == 0 ? 0.0 : std::log(1.0 + static_cast<double>(index_.records) / records);
  }

  Query unit_query(const Unit& unit) {
    const std::size_t wanted = new_concept(unit.shown);
    const std::string stem = term(FieldId::stem, unit.stem);
    if (!unit.parts.empty()) return compound(unit, stem, wanted);
    if (index_.records_with(stem) == 0 && index_.words.records_with(unit.surface) == 0)
      return absent_word(unit, wanted);
    offer_likelier(unit);
    add_way(wanted, {stem});
    add_mark({stem}, wanted);
    const Query typed =
        any_of({Query(stem), scaled(options_.unstemmed, Query(term(FieldId::text, unit.surface)))});
    return with_variants(unit, typed, wanted);
  }

  // Its parts in a row are also found where the text joins or parts them otherwise: COVID-19, COVID 19.
  Query compound(const Unit& unit, const std::string& stem, std::size_t wanted) {
    std::vector<std::string> parts;
    for (const std::string& part : unit.parts) parts.push_back(term(FieldId::stem, part));
    add_way(wanted, {stem});
    add_way(wanted, parts);
    add_mark({stem}, wanted);
    add_mark(parts, wanted);
    const Query alternatives[] = {Query(stem), in_a_row(parts)};
    Queries queries = {Query(Query::OP_MAX, std::begin(alternatives), std::end(alternatives))};
    for (const std::string& part : parts) queries.push_back(scaled(options_.unstemmed, Query(part)));
    return any_of(queries);
  }

  Query with_variants(const Unit& unit, const Query& typed, std::size_t wanted) {
    if (!options_.expand.related || !starts_as_name(unit.shown)) return typed;
    Queries best = {typed};
    for (const LikelyWord& variant : damaged_variants(index_.words, unit.surface)) {
      const std::string stem = term(FieldId::stem, analyzer_.stem(variant.word));
      best.push_back(scaled(options_.variant, Query(stem)));
      result_.concepts[wanted].ways.push_back({stem});
      add_mark({stem}, wanted, options_.variant);
    }
    return joined(Query::OP_MAX, best);
  }

  // A word that is held but rare, with a far more frequent one a letter away, is offered, not applied.
  void offer_likelier(const Unit& unit) {
    constexpr std::uint32_t kRare = 2, kTimesAsFrequent = 20;
    constexpr std::size_t kLeastLetters = 5;  // shorter words have too many neighbours
    const std::uint32_t held = index_.words.records_with(unit.surface);
    if (!options_.expand.spelling || held > kRare || unit.surface.size() < kLeastLetters) return;
    const auto likely = likely_words(index_.words, unit.surface);
    if (!likely.empty() && likely.front().distance == 1 &&
        likely.front().records >= kTimesAsFrequent * (held + 1) &&
        analyzer_.stem(likely.front().word) != unit.stem)
      result_.offers.push_back({unit.shown, likely.front().word});
  }

  static bool starts_as_name(std::string_view shown) {
    return shown.size() > 2 && is_ascii_upper(static_cast<unsigned char>(shown[0])) &&
           !is_ascii_upper(static_cast<unsigned char>(shown[1]));
  }

  // A word that the index lacks finds nothing as typed: the likely ones are looked for at once, and that is
  // told.
  Query absent_word(const Unit& unit, std::size_t wanted) {
    const auto likely =
        options_.expand.spelling ? likely_words(index_.words, unit.surface) : std::vector<LikelyWord>{};
    if (likely.empty()) {
      result_.warnings.push_back(quoted(unit.shown) + " stands in no record.");
      return Query(term(FieldId::stem, unit.stem));
    }
    Queries best;
    double weight = 1;
    for (const LikelyWord& candidate : likely) {
      const std::string stem = term(FieldId::stem, analyzer_.stem(candidate.word));
      best.push_back(scaled(weight, Query(stem)));
      add_way(wanted, {stem});
      add_mark({stem}, wanted, weight);
      if (weight == 1) result_.corrections.push_back(unit.shown + ": " + candidate.word);
      weight = options_.variant;
    }
    return joined(Query::OP_MAX, best);
  }

  static std::string quoted(std::string_view text) { return std::string("\"").append(text).append("\""); }

  void add_pairs(const std::vector<Unit>& units, Queries& queries) {
    for (std::size_t i = 0; i + 1 < units.size(); ++i) {
      if (units[i].stop || units[i + 1].stop) continue;
      const std::vector<std::string> pair = {term(FieldId::stem, units[i].stem),
                                             term(FieldId::stem, units[i + 1].stem)};
      if (index_.records_with(pair[0]) > 0 && index_.records_with(pair[1]) > 0)
        queries.push_back(scaled(options_.adjacent_pair, in_a_row(pair)));
    }
  }

  // "Paper M", "Enc 4", "Minute 24": the paper or the record that bears the mark.
  void add_labels(const std::vector<Unit>& units, Queries& queries) {
    for (std::size_t i = 0; i + 1 < units.size(); ++i) {
      const bool paper = vocabulary_.names_paper(units[i].surface);
      if ((!paper && !vocabulary_.names_item(units[i].surface)) || !is_mark(units[i + 1].surface)) continue;
      std::vector<std::string> terms;
      const std::string both = units[i].surface + " " + units[i + 1].surface;
      for (const std::string& value : {units[i + 1].surface, both})
        if (const std::string made = filter_term(paper ? FieldId::paper : FieldId::own_ref, value);
            index_.records_with(made) > 0)
          terms.push_back(made);
      const std::vector<std::string> stems = {term(FieldId::stem, units[i].stem),
                                              term(FieldId::stem, units[i + 1].stem)};
      queries.push_back(in_a_row(stems));
      if (terms.empty()) continue;
      const std::size_t wanted = new_concept(both);
      for (const std::string& one : terms) add_way(wanted, {one});
      queries.push_back(fixed_weight(terms, result_.concepts[wanted].weight));
    }
  }

  // A letter or a number of at most three, one letter behind it perhaps: M, 4, 12a.
  static bool is_mark(std::string_view surface) {
    if (surface.empty() || surface.size() > 4) return false;
    if (surface.size() == 1)
      return is_ascii_letter(static_cast<unsigned char>(surface[0])) ||
             is_ascii_digit(static_cast<unsigned char>(surface[0]));
    return is_ascii_digit(static_cast<unsigned char>(surface[0]));
  }

  // --- what was asked for exactly

  Query exact_word(const std::string& text) {
    std::vector<std::string> surfaces;
    std::size_t wanted = new_concept(text);
    for (const OwnedToken& token : tokens_of(analyzer_, text, {.hand = Hand::typed})) {
      if (token.kind == TokenKind::part) continue;
      surfaces.push_back(term(FieldId::text, token.term));
      result_.marks.push_back({{token.term}, true, wanted, 1});
    }
    if (surfaces.empty()) return Query::MatchNothing;
    add_way(wanted, surfaces);
    warn_where_absent(wanted);
    return Query(Query::OP_AND, surfaces.begin(), surfaces.end());
  }

  void warn_where_absent(std::size_t wanted) {
    const QueryConcept& concept_here = result_.concepts[wanted];
    for (const auto& way : concept_here.ways)
      if (std::all_of(way.begin(), way.end(),
                      [&](const std::string& one) { return index_.records_with(one) > 0; }))
        return;
    result_.warnings.push_back(quoted(concept_here.shown) + " stands in no record.");
  }

  Query wildcard(const std::string& text) {
    constexpr std::size_t kMostWords = 50;
    const std::string prefix = analyzer_.fold(text);
    std::size_t matched = 0;
    const auto found = index_.words.beginning_with(prefix, kMostWords, &matched);
    if (matched > found.size())
      result_.warnings.push_back("Of " + std::to_string(matched) + " words that begin with " + quoted(text) +
                                 " the " + std::to_string(kMostWords) + " most frequent were used.");
    if (found.empty()) result_.warnings.push_back("No word begins with " + quoted(text) + ".");
    const std::size_t wanted = new_concept(text + "*");
    Queries queries;
    for (const CountedWord& word : found) {
      queries.emplace_back(term(FieldId::text, word.word));
      result_.concepts[wanted].ways.push_back({term(FieldId::text, word.word)});
      result_.concepts[wanted].weight = std::max(result_.concepts[wanted].weight, 0.5 * tells(word.records));
      result_.marks.push_back({{word.word}, true, wanted, 1});
    }
    return queries.empty() ? Query::MatchNothing : joined(Query::OP_SYNONYM, queries);
  }

  Query phrase(const QueryNode& node) {
    const auto stems = word_terms(analyzer_, node.text, FieldId::stem);
    if (stems.empty()) return Query::MatchNothing;
    const std::size_t wanted = new_concept(node.text);
    add_way(wanted, stems);
    const Query row = in_a_row(stems, static_cast<std::size_t>(node.distance));
    if (node.distance > 0) {
      for (const std::string& stem : stems) add_mark({stem}, wanted, 1.0 / static_cast<double>(stems.size()));
      return row;
    }
    const auto surfaces = word_terms(analyzer_, node.text, FieldId::text);
    result_.marks.push_back({surfaces, true, wanted, 2});
    return Query(Query::OP_FILTER, row, Query(Query::OP_AND, surfaces.begin(), surfaces.end()));
  }

  Query near(const QueryNode& node) {
    std::vector<std::string> stems;
    for (const QueryNode& child : node.children) {
      const auto tokens = tokens_of(analyzer_, child.text, {.hand = Hand::typed});
      if (tokens.empty()) continue;
      stems.push_back(term(FieldId::stem, tokens.front().stem));
      const std::size_t wanted = new_concept(child.text);
      add_way(wanted, {stems.back()});
      add_mark({stems.back()}, wanted);
    }
    if (stems.size() < 2) return stems.empty() ? Query::MatchNothing : Query(stems.front());
    // The engine's window counts the words at both ends.
    const auto window =
        static_cast<Xapian::termcount>(node.distance) + static_cast<Xapian::termcount>(stems.size()) - 1;
    return Query(Query::OP_NEAR, stems.begin(), stems.end(), window);
  }

  // What bears the reference comes before what mentions it.
  Query reference(const std::string& canonical) {
    constexpr double kMention = 6, kBearer = 6;
    const std::string mention = term(FieldId::ref, canonical);
    const std::string bearer = term(FieldId::own_ref, canonical);
    const std::size_t wanted = new_concept(canonical);
    add_way(wanted, {mention});
    result_.references.push_back(canonical);
    if (index_.records_with(mention) == 0)
      result_.warnings.push_back("The reference " + canonical + " stands in no record.");
    return any_of({fixed_weight({mention}, kMention), fixed_weight({bearer}, kBearer)});
  }

  Query field_of(const QueryNode& node) {
    if (field(node.field).kind == FieldKind::date) return scaled(0, date_query(node.field, node.range));
    const Query query = field_query(node.field, node.text, node.quoted, analyzer_, index_, result_.warnings);
    if (node.field != FieldId::title) return query;
    const auto stems = word_terms(analyzer_, node.text, FieldId::stem);
    const std::size_t wanted = new_concept(node.text);
    for (const std::string& stem : stems) add_mark({stem}, wanted);
    add_way(wanted, stems);
    const Query words = Query(Query::OP_OR, stems.begin(), stems.end());
    return Query(Query::OP_FILTER, words, query);
  }

  Analyzer& analyzer_;
  const QueryVocabulary& vocabulary_;
  const IndexFacts& index_;
  BuilderOptions options_;
  BuiltQuery result_;
};

}  // namespace

BuiltQuery build_query(const QueryNode& tree, Analyzer& analyzer, const QueryVocabulary& vocabulary,
                       const IndexFacts& index, const BuilderOptions& options) {
  return Builder(analyzer, vocabulary, index, options).build(tree);
}

}  // namespace quorate
