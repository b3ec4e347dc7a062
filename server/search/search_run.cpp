#include "server/search/search_run.h"

#include <algorithm>

#include "analyzers/fields.h"
#include "server/query/date_offer.h"
#include "server/query/field_query.h"
#include "server/query/query_builder.h"
#include "server/query/query_parser.h"
#include "server/search/grouping.h"
#include "server/search/match_run.h"
#include "server/search/phrase_check.h"
#include "server/search/repeats.h"
#include "server/search/result_order.h"

namespace quorate {
namespace {

using Query = Xapian::Query;

// An address may name thousands of bodies: so many names of one search are looked for in part.
constexpr int kMostNamesInPart = 8;

IndexFacts::LikelyBodies likely_bodies(const SearchContext& context, std::string_view typed) {
  const NamedInPart found = context.organisations.find_in_part(typed, context.deadline);
  IndexFacts::LikelyBodies likely{{}, found.guessed};
  for (const std::string& id : found.ids) likely.bodies.push_back({id, context.held.find(id)->second});
  return likely;
}

IndexFacts index_facts(const SearchContext& context) {
  return {context.snapshot.words(),
          context.snapshot.acronyms(),
          context.handle.database.get_doccount(),
          [&context](const std::string& term) { return context.handle.database.get_termfreq(term); },
          [&context](std::string_view name) { return context.organisations.find(name); },
          {},
          context.deadline,
          [&context, left = kMostNamesInPart](std::string_view typed) mutable {
            return left-- > 0 ? likely_bodies(context, typed) : IndexFacts::LikelyBodies{};
          }};
}

class Run {
public:
  Run(const SearchRequest& request, const SearchContext& context)
      : request_(request), context_(context), database_(context.handle.database) {}

  SearchRun run() {
    const ParsedQuery parsed = parse_query(request_.q);
    run_.report.tree = print(parsed.tree);
    run_.report.understood = in_words(parsed.tree);
    run_.report.warnings = parsed.notes;
    IndexFacts facts = index_facts(context_);
    facts.confirmed = [this](const Query& likely, const std::vector<std::string>& words) {
      return confirmed(likely, words);
    };
    run_.built = build_query(parsed.tree, context_.handle.analyzer, context_.vocabulary, facts,
                             {.expand = request_.expand});
    facts.names_in_part = false;
    std::vector<Match> matches = matches_of(filtered(run_.built.query, facts));
    add_paper_scores(matches, context_.snapshot.columns());
    coordinate(matches);
    fold(matches);
    order();
    report();
    return std::move(run_);
  }

private:
  bool counted_in_memory(FieldId id) const {
    return std::find(request_.facets.begin(), request_.facets.end(), id) != request_.facets.end();
  }

  // The query within the filters that no facet needs to see past.
  Query filtered(const Query& query, const IndexFacts& facts) {
    std::vector<Query> wanted;
    std::vector<Query> excluded;
    for (const Filter& filter : request_.filters) {
      if (filter.field == FieldId::organisation) organisations_ = resolved(filter);
      // Asked for in any case: a name that is not held is told.
      const std::vector<Query> any = values_of(filter.field, filter.any, facts);
      const std::vector<Query> none = values_of(filter.field, filter.none, facts);
      if (counted_in_memory(filter.field)) continue;
      if (!any.empty()) wanted.emplace_back(Query::OP_OR, any.begin(), any.end());
      excluded.insert(excluded.end(), none.begin(), none.end());
    }
    if (!counted_in_memory(FieldId::date)) wanted.push_back(date_query(FieldId::date, request_.date));
    wanted.push_back(date_query(FieldId::due, request_.due));
    if (!request_.boilerplate) excluded.emplace_back(Query(term(FieldId::boilerplate, "1")));
    const Query filter(Query::OP_AND, wanted.begin(), wanted.end());
    return without(Query(Query::OP_FILTER, query, filter), excluded);
  }

  std::vector<Query> values_of(FieldId id, const std::vector<std::string>& values, const IndexFacts& facts) {
    std::vector<Query> queries;
    for (const std::string& value : values)
      queries.push_back(field_query(id, value, false, context_.handle.analyzer, facts, run_.report.warnings));
    return queries;
  }

  // Names to ids, for the filter in memory.
  Filter resolved(const Filter& filter) {
    Filter ids{filter.field, {}, {}};
    const auto add = [&](const std::vector<std::string>& names, std::vector<std::string>& list) {
      for (const std::string& name : names) {
        auto found = context_.organisations.find(name);
        if (found.empty()) found.push_back(name);  // asked for and not held: nothing passes
        list.insert(list.end(), found.begin(), found.end());
      }
    };
    add(filter.any, ids.any);
    add(filter.none, ids.none);
    return ids;
  }

  std::vector<Match> matches_of(const Query& query) {
    MatchRun found = run_query(database_, query, deadline_of_match(!run_.built.exact_phrases.empty()));
    run_.complete = run_.complete && found.complete;
    confirm_phrases(found.matches);
    if (!run_.complete)
      run_.report.warnings.emplace_back(
          "The search met its time limit: there may be more results than are counted.");
    FacetedMatches faceted =
        count_facets(found.matches, request_, organisations_, context_.snapshot.columns(), context_.held);
    run_.facets = std::move(faceted.facets);
    return std::move(faceted.matches);
  }

  // The index knows the order of stems; the exact words are in the text.
  void confirm_phrases(std::vector<Match>& matches) {
    if (run_.built.exact_phrases.empty()) return;
    std::erase_if(matches, [&](const Match& match) {
      if (is_late()) return true;
      const auto record = read_with_text(database_, match.record, context_.snapshot);
      return !std::all_of(run_.built.exact_phrases.begin(), run_.built.exact_phrases.end(),
                          [&](const auto& words) { return holds(record, words, context_.handle.analyzer); });
    });
  }

  // IndexFacts::confirmed: a phrase that not every result must hold, confirmed on all that may hold it.
  Query confirmed(const Query& likely, const std::vector<std::string>& words) {
    const MatchRun found = run_query(database_, likely, deadline_of_match(true));
    run_.complete = run_.complete && found.complete;
    std::vector<std::string> holding, lacking;
    for (const Match& match : found.matches) {
      if (is_late()) break;
      const auto record = read_with_text(database_, match.record, context_.snapshot);
      auto& list = holds(record, words, context_.handle.analyzer) ? holding : lacking;
      list.push_back(term(FieldId::id, record.id));
    }
    if (holding.empty()) return Query::MatchNothing;
    if (run_.complete && lacking.size() < holding.size())
      return without(likely, {Query(Query::OP_OR, lacking.begin(), lacking.end())});
    return Query(Query::OP_FILTER, likely, Query(Query::OP_OR, holding.begin(), holding.end()));
  }

  // Half of the time left is kept for looking at what is found, where that must be done: else a run that is
  // cut would leave nothing confirmed.
  std::chrono::steady_clock::time_point deadline_of_match(bool to_be_confirmed) const {
    const auto now = std::chrono::steady_clock::now();
    return to_be_confirmed && now < context_.deadline ? now + (context_.deadline - now) / 2
                                                      : context_.deadline;
  }

  bool is_late() {
    const bool late = std::chrono::steady_clock::now() > context_.deadline;
    if (late) run_.complete = false;
    return late;
  }

  // The best weigh more the more of the query they hold. So far down that no page shows it, the order stays.
  void coordinate(std::vector<Match>& matches) const {
    constexpr std::size_t kMost = 1000;
    if (run_.built.concepts.size() < 2 || std::chrono::steady_clock::now() > context_.deadline) return;
    const std::size_t count = std::min(kMost, matches.size());
    std::nth_element(matches.begin(), matches.begin() + static_cast<std::ptrdiff_t>(count), matches.end(),
                     [](const Match& a, const Match& b) {
                       return a.score != b.score ? a.score > b.score : a.record < b.record;
                     });
    std::vector<Match> best(matches.begin(), matches.begin() + static_cast<std::ptrdiff_t>(count));
    std::sort(best.begin(), best.end(), [](const Match& a, const Match& b) { return a.record < b.record; });
    const auto held = concepts_held(database_, run_.built.concepts, best);
    for (std::size_t i = 0; i < count; ++i) {
      matches[i] = best[i];
      const double factor = coordination(held[i], run_.built.concepts);
      matches[i].score *= factor;
      matches[i].factor = static_cast<float>(factor);
    }
  }

  void fold(const std::vector<Match>& matches) {
    const RecordColumns& columns = context_.snapshot.columns();
    run_.results = fold_repeats(
        request_.fold_overlaps ? fold_overlaps(matches, columns) : each_by_itself(matches), columns);
    run_.results = group_matches(std::move(run_.results), request_.group, columns);
  }

  void order() {
    const Sort sort =
        request_.sort == Sort::relevance && run_.built.concepts.empty() ? Sort::newest : request_.sort;
    order_results(run_.results, sort, context_.snapshot.columns());
  }

  void report() {
    QueryReport& report = run_.report;
    report.corrections = run_.built.corrections;
    report.expansions = run_.built.expansions;
    report.suggestion = offered_query();
    if (report.suggestion.empty()) report.suggestion = with_date_as_field(request_.q);
    for (std::string& warning : run_.built.warnings)
      if (std::find(report.warnings.begin(), report.warnings.end(), warning) == report.warnings.end())
        report.warnings.push_back(std::move(warning));
    if (run_.results.empty() && report.suggestion.empty() && !run_.built.exact_phrases.empty()) {
      report.suggestion = request_.q;
      std::replace(report.suggestion.begin(), report.suggestion.end(), '"', ' ');
    }
  }

  // The query with the likelier words in place of those typed; empty where none is offered.
  std::string offered_query() const {
    if (run_.built.offers.empty()) return {};
    std::string offered = request_.q;
    for (const auto& [typed, likelier] : run_.built.offers)
      if (const auto at = offered.find(typed); at != std::string::npos)
        offered.replace(at, typed.size(), likelier);
    return offered == request_.q ? std::string{} : offered;
  }

  const SearchRequest& request_;
  const SearchContext& context_;
  const Xapian::Database& database_;
  Filter organisations_{FieldId::organisation, {}, {}};
  SearchRun run_;
};

}  // namespace

BuiltQuery build_for(const SearchRequest& request, const SearchContext& context) {
  return build_query(parse_query(request.q).tree, context.handle.analyzer, context.vocabulary,
                     index_facts(context), {.expand = request.expand});
}

SearchRun run_search(const SearchRequest& request, const SearchContext& context) {
  return Run(request, context).run();
}

}  // namespace quorate
