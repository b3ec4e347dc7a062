#include "server/query/word_run.h"

#include <algorithm>
#include <span>

#include "analyzers/field_values.h"
#include "analyzers/fields.h"
#include "analyzers/utf8.h"
#include "server/query/field_query.h"
#include "server/query/query_lexer.h"
#include "server/query/query_word.h"

namespace quorate {
namespace {

using Query = Xapian::Query;
using Queries = std::vector<Query>;

void add_words(QueryDraft& draft, const std::string& text, std::vector<QueryWord>& words) {
  std::size_t own = words.size();
  draft.analyzer.analyze(text,
                         [&](const Token& token) {
                           if (token.kind == TokenKind::part) {
                             if (words.size() > own) words.back().parts.emplace_back(token.stem);
                           } else if (words.size() < kMaxQueryWords) {
                             words.push_back({std::string(text, token.begin, token.end - token.begin),
                                              std::string(token.term),
                                              std::string(token.stem),
                                              {},
                                              draft.vocabulary.is_stop_word(token.term)});
                           }
                         },
                         {.hand = Hand::typed});
}

std::string joined_words(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : " ") + word;
  return out;
}

struct Alternative {
  std::string words;
  double weight;
};
using Alternatives = std::vector<Alternative>;

Alternatives alternatives_of(QueryDraft& draft, std::span<const QueryWord> run) {
  constexpr std::size_t kMostLongForms = 3;
  std::string stems;
  for (const QueryWord& word : run) {
    if (!stems.empty()) stems.push_back(' ');
    stems += word.parts.empty() ? word.stem : joined_words(word.parts);
  }
  Alternatives found;
  if (draft.options.expand.acronyms) {
    if (run.size() == 1) {
      const auto& longs = draft.index.acronyms.long_forms(run.front().surface);
      for (std::size_t i = 0; i < std::min(longs.size(), kMostLongForms); ++i)
        found.push_back({longs[i], draft.options.acronym});
    }
    for (const std::string& shorter : draft.index.acronyms.short_forms(stems))
      found.push_back({shorter, draft.options.acronym});
  }
  if (draft.options.expand.synonyms)
    for (const std::string& other : draft.vocabulary.alternatives(stems))
      found.push_back({other, draft.options.lay_word});
  return found;
}

// Of the words and what they stand for, the best counts, not the sum.
void add_run(QueryDraft& draft, std::span<const QueryWord> run, const Alternatives& alternatives,
             Queries& queries) {
  const std::size_t first_concept = draft.result.concepts.size();
  Queries typed;
  for (const QueryWord& word : run)
    if (!word.stop) typed.push_back(word_query(draft, word));
  Queries best;
  if (!typed.empty()) best.push_back(any_of(typed));
  std::string shown;
  for (const QueryWord& word : run) shown += (shown.empty() ? "" : " ") + word.shown;
  for (const Alternative& alternative : alternatives) {
    const auto stems = word_terms(draft.analyzer, alternative.words, FieldId::stem);
    if (stems.empty() ||
        std::any_of(stems.begin(), stems.end(), [&](auto& s) { return draft.index.records_with(s) == 0; }))
      continue;
    best.push_back(scaled(alternative.weight, in_a_row(stems)));
    for (std::size_t i = first_concept; i < draft.result.concepts.size(); ++i) add_way(draft, i, stems);
    if (first_concept < draft.result.concepts.size())
      add_mark(draft, stems, first_concept, alternative.weight);
    std::string told = shown + ": " + alternative.words;
    if (std::find(draft.result.expansions.begin(), draft.result.expansions.end(), told) ==
        draft.result.expansions.end())
      draft.result.expansions.push_back(std::move(told));
  }
  if (!best.empty()) queries.push_back(best.size() == 1 ? best.front() : best_of(best));
}

// The longest run of words from `at` that stands for something else, with what it stands for; else one
// word. Gives how many words were used.
std::size_t add_group(QueryDraft& draft, const std::vector<QueryWord>& words, std::size_t at,
                      Queries& queries) {
  const std::size_t longest = std::max(draft.index.acronyms.longest(), draft.vocabulary.longest());
  for (std::size_t length = std::min(longest, words.size() - at); length > 0; --length) {
    const auto run = std::span(words).subspan(at, length);
    const Alternatives alternatives = alternatives_of(draft, run);
    if (alternatives.empty() && length > 1) continue;
    add_run(draft, run, alternatives, queries);
    return length;
  }
  add_run(draft, std::span(words).subspan(at, 1), {}, queries);
  return 1;
}

void add_pairs(QueryDraft& draft, const std::vector<QueryWord>& words, Queries& queries) {
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    if (words[i].stop || words[i + 1].stop) continue;
    const std::vector<std::string> pair = {term(FieldId::stem, words[i].stem),
                                           term(FieldId::stem, words[i + 1].stem)};
    if (draft.index.records_with(pair[0]) > 0 && draft.index.records_with(pair[1]) > 0)
      queries.push_back(scaled(draft.options.adjacent_pair, in_a_row(pair)));
  }
}

// A letter or a number of at most three, one letter behind it perhaps: M, 4, 12a.
bool is_mark(std::string_view surface) {
  if (surface.empty() || surface.size() > 4) return false;
  if (surface.size() == 1)
    return is_ascii_letter(static_cast<unsigned char>(surface[0])) ||
           is_ascii_digit(static_cast<unsigned char>(surface[0]));
  return is_ascii_digit(static_cast<unsigned char>(surface[0]));
}

// "Paper M", "Enc 4", "Minute 24": the paper or the record that bears the mark.
void add_labels(QueryDraft& draft, const std::vector<QueryWord>& words, Queries& queries) {
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    const bool paper = draft.vocabulary.names_paper(words[i].surface);
    if ((!paper && !draft.vocabulary.names_item(words[i].surface)) || !is_mark(words[i + 1].surface))
      continue;
    std::vector<std::string> terms;
    const std::string both = words[i].surface + " " + words[i + 1].surface;
    for (const std::string& value : {words[i + 1].surface, both})
      if (const std::string made = filter_term(paper ? FieldId::paper : FieldId::own_ref, value);
          draft.index.records_with(made) > 0)
        terms.push_back(made);
    const std::vector<std::string> stems = {term(FieldId::stem, words[i].stem),
                                            term(FieldId::stem, words[i + 1].stem)};
    queries.push_back(in_a_row(stems));
    if (terms.empty()) continue;
    const std::size_t wanted = new_concept(draft, both);
    for (const std::string& one : terms) add_way(draft, wanted, {one});
    queries.push_back(fixed_weight(terms, draft.result.concepts[wanted].weight));
  }
}

}  // namespace

Query word_run_query(QueryDraft& draft, const std::vector<std::string>& texts) {
  std::vector<QueryWord> words;
  for (const std::string& text : texts) add_words(draft, text, words);
  if (words.empty()) return Query::MatchNothing;
  // Question words say nothing, unless nothing else is said.
  if (std::all_of(words.begin(), words.end(), [](const QueryWord& word) { return word.stop; }))
    for (QueryWord& word : words) word.stop = false;
  Queries queries;
  for (std::size_t i = 0; i < words.size();) i += add_group(draft, words, i, queries);
  add_pairs(draft, words, queries);
  add_labels(draft, words, queries);
  return any_of(queries);
}

}  // namespace quorate
