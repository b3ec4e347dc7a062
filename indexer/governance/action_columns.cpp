#include "indexer/governance/action_columns.h"

#include <algorithm>

namespace quorate {
namespace {

std::array<const PhraseSet*, kLogColumns> sets_of(const ActionWords& words) {
  return {&words.ref_columns,  &words.number_columns,   &words.date_columns,
          &words.item_columns, &words.owner_columns,    &words.action_columns,
          &words.due_columns,  &words.progress_columns, &words.status_columns};
}

// Columns whose names may be followed by more: "Progress as at August".
bool may_be_longer(LogColumn column) {
  return column == LogColumn::progress || column == LogColumn::due || column == LogColumn::action ||
         column == LogColumn::status;
}

// The column that a heading names among those not found yet.
std::optional<LogColumn> column_of(const std::vector<Word>& heading,
                                   const std::array<const PhraseSet*, kLogColumns>& sets,
                                   const LogColumns& found) {
  if (heading.empty() || heading.size() > 9) return std::nullopt;
  std::size_t best = 0;
  std::optional<LogColumn> column;
  for (std::size_t k = 0; k < kLogColumns; ++k) {
    const auto candidate = static_cast<LogColumn>(k);
    const std::size_t n = sets[k]->match(heading, 0);
    const bool whole = n == heading.size() || n >= 2 || heading.size() <= n + 6;
    if (n > best && whole && (n == heading.size() || may_be_longer(candidate) || n >= 2) &&
        !found.has(candidate))
      best = n, column = candidate;
  }
  return column;
}

// "Action" over "no." is "Action no."
std::string stacked_label(const CleanText& text, const TextRow& row, const TextRow& below, std::size_t c) {
  std::string label(text.cell(row, c));
  const std::string_view more = text.cell(below, c);
  if (!label.empty() && !more.empty()) label += ' ';
  return label.append(more);
}

}  // namespace

bool is_stacked_header(const CleanText& text, const TextRow& row, const TextRow& below,
                       const ActionWords& words) {
  constexpr std::size_t kMostBytes = 24;  // of a cell
  if (below.table != row.table || below.cells.size() > row.cells.size()) return false;
  const auto sets = sets_of(words);
  bool joined = false;
  for (std::size_t c = 0; c < below.cells.size(); ++c) {
    const std::string_view cell = text.cell(below, c);
    if (cell.size() > kMostBytes || cell.find_first_of("0123456789") != std::string_view::npos) return false;
    if (cell.empty() || text.cell(row, c).empty()) continue;
    const std::vector<Word> label = words_of(stacked_label(text, row, below, c));
    joined =
        joined || std::any_of(sets.begin(), sets.end(), [&](const PhraseSet* set) { return set->is(label); });
  }
  return joined;
}

std::optional<LogColumns> named_columns(const CleanText& text, const TextRow& row, const ActionWords& words,
                                        bool in_minutes, const TextRow* below) {
  if (row.cells.size() < 2 || row.cells.size() > 16) return std::nullopt;
  LogColumns found;
  found.cells = row.cells.size();
  const auto sets = sets_of(words);
  int known = 0;
  for (std::size_t c = 0; c < row.cells.size(); ++c) {
    std::optional<LogColumn> column;
    const std::string stacked = below == nullptr ? std::string() : stacked_label(text, row, *below, c);
    const std::vector<std::string_view> labels =
        labels_in(below == nullptr ? text.cell(row, c) : std::string_view(stacked));
    for (std::size_t l = 0; l < labels.size() && !column; ++l) {
      column = column_of(words_of(labels[l]), sets, found);
      if (l > 0 && column == LogColumn::number) column.reset();  // "Yes/No"
    }
    if (!column) continue;
    found[*column] = static_cast<int>(c);
    ++known;
  }
  if (!found.has(LogColumn::action)) std::swap(found[LogColumn::action], found[LogColumn::item]);
  const bool ends = found.has(LogColumn::due) || found.has(LogColumn::status);
  const bool owned = found.has(LogColumn::owner);
  const bool log = in_minutes ? owned && ends && known >= 3
                              : (owned || ends || found.has(LogColumn::progress)) && known >= 2;
  return found.has(LogColumn::action) && log ? std::optional(found) : std::nullopt;
}

std::string status_in(std::string_view cell, const PhraseSet& statuses, bool at_start) {
  const std::vector<Word> words = words_of(cell);
  for (std::size_t i = 0; i < words.size() && (i == 0 || !at_start); ++i)
    if (const std::size_t n = statuses.match(words, i); n > 0)
      return std::string(cell.substr(words[i].span.begin, words[i + n - 1].span.end - words[i].span.begin));
  return {};
}

}  // namespace quorate
