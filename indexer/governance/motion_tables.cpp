#include "indexer/governance/motion_tables.h"

#include <optional>

#include "indexer/governance/minute_lines.h"
#include "indexer/governance/motion_outcome.h"

namespace quorate {
namespace {

struct MotionColumns {
  std::size_t motion = 0, outcome = 0;
};

// The columns that a row names, if it heads a table of motions.
std::optional<MotionColumns> motion_columns(const CleanText& text, const TextRow& row,
                                            const ResolutionWords& words) {
  constexpr std::size_t kMostColumns = 8;
  if (row.cells.size() < 3 || row.cells.size() > kMostColumns) return std::nullopt;
  std::optional<std::size_t> motion, outcome, vote;
  bool moved = false;
  for (std::size_t c = 0; c < row.cells.size(); ++c) {
    const std::string_view cell = text.cell(row, c);
    if (names_label(words.outcome_columns, cell))
      outcome = c;
    else if (names_label(words.vote_columns, cell))
      vote = c;
    else if (names_label(words.mover_columns, cell))
      moved = true;
    else if (names_label(words.motion_columns, cell))
      motion = c;  // the last one: "Item | Action" has the item's number first
  }
  if (!motion || !(moved || (vote && outcome))) return std::nullopt;
  if (!outcome) outcome = vote;  // "Carried 5-0"
  if (!outcome) return std::nullopt;
  return MotionColumns{*motion, *outcome};
}

// What a row resolves; empty where no outcome of a vote is told.
std::vector<Verb> verbs_of_row(std::string_view matter, std::string_view outcome,
                               const GovernanceVocabulary& words) {
  const std::vector<Word> said = words_of(outcome);
  switch (outcome_of(said, outcome, words.verbs)) {
    case Outcome::lost:
      return {Verb::reject};
    case Outcome::withdrawn:
      return {Verb::withdraw};
    case Outcome::carried:
      break;
    case Outcome::none: {
      // "Tabled", "Accepted": the outcome is the verb
      const auto form = said.empty() ? words.verbs.forms.end() : words.verbs.forms.find(said[0].folded);
      if (form == words.verbs.forms.end()) return {};
      if (form->second == Verb::defer || form->second == Verb::reject || form->second == Verb::withdraw)
        return {form->second};
      break;
    }
  }
  std::vector<Verb> verbs = verbs_of_limb(matter, words.verbs, words.resolution.body_nouns);
  if (verbs.empty()) verbs = {Verb::agree};
  return verbs;
}

}  // namespace

bool heads_motions(const CleanText& text, const TextRow& row, const ResolutionWords& words) {
  return motion_columns(text, row, words).has_value();
}

TabledMotions tabled_motions(const CleanText& text, const Document& document,
                             const GovernanceVocabulary& words) {
  TabledMotions found;
  std::optional<MotionColumns> columns;
  int table = -1;
  for (std::size_t r = document.rows.first; r < document.rows.last && r < text.rows.size(); ++r) {
    const TextRow& row = text.rows[r];
    if (row.table < 0) continue;
    if (const auto named = motion_columns(text, row, words.resolution)) {
      columns = named;
      found.rows.push_back(r);
      table = row.table;
      continue;
    }
    if (row.table != table || row.role != RowRole::text || columns->motion >= row.cells.size()) continue;
    const Span matter = trimmed(text, row.cells[columns->motion]);
    if (matter.size() == 0) continue;
    std::vector<Verb> verbs = verbs_of_row(text.view(matter), text.cell(row, columns->outcome), words);
    if (verbs.empty()) continue;
    found.motions.push_back({matter, std::move(verbs)});
    found.rows.push_back(r);
  }
  return found;
}

}  // namespace quorate
