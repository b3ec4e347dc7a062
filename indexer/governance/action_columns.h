// The columns of an action log: by the words of its header, and where those say nothing, by what the cells
// hold.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "indexer/governance/vocabulary.h"
#include "indexer/outline/clean_text.h"
#include "indexer/outline/document.h"

namespace quorate {

enum class LogColumn { ref, number, date, item, owner, action, due, progress, status };
constexpr std::size_t kLogColumns = 9;

// Which cell of a row holds what.
struct LogColumns {
  static constexpr int kNone = -1;
  std::array<int, kLogColumns> cell;
  std::size_t cells = 0;  // of a row

  LogColumns() { cell.fill(kNone); }
  int& operator[](LogColumn column) { return cell[static_cast<std::size_t>(column)]; }
  int operator[](LogColumn column) const { return cell[static_cast<std::size_t>(column)]; }
  bool has(LogColumn column) const { return (*this)[column] != kNone; }
};

// The columns that a row names, if it is a log's header. In minutes a header counts only where it names
// action, owner and a due date or a status: their own table has a column for actions too.
// `below` is the second line of a header stacked on two ("Action" over "no."), read column by column with the
// first; null where there is none.
std::optional<LogColumns> named_columns(const CleanText& text, const TextRow& row, const ActionWords& words,
                                        bool in_minutes, const TextRow* below = nullptr);
// Whether the row below a log's header is its second line: a few short words in some of its columns, no
// figure, and a column that the two lines together name.
bool is_stacked_header(const CleanText& text, const TextRow& row, const TextRow& below,
                       const ActionWords& words);

// The columns of a table by its cells: names or initials, dates, a small set of words, references, and what
// is to be done. Nullopt where no column names people beside a text, or nothing says which minute it is from,
// when it is due or how it stands. `rows` are rows of the text, of one table.
std::optional<LogColumns> columns_by_content(const CleanText& text, RowRange rows,
                                             const GovernanceVocabulary& words);
// Whether the first row of a table names its columns: it alone has no figure.
bool has_unnamed_header(const CleanText& text, RowRange rows);
// A column of references that the header didn't name; kNone where no column is left that holds them.
int reference_column(const CleanText& text, RowRange rows, const LogColumns& named,
                     const GovernanceVocabulary& words);

// The reference in a cell that may name its meeting too ("02/10/24, 6.2", "Item 5, 5 Sept"); else the cell.
std::string reference_in(std::string_view cell, const PhraseSet& item_words);

// A status among the words of a cell, as printed; empty where it names none.
std::string status_in(std::string_view cell, const PhraseSet& statuses, bool at_start);

}  // namespace quorate
