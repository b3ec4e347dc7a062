#include "indexer/governance/minute_leads.h"

#include <algorithm>

#include "indexer/governance/action_owners.h"
#include "indexer/governance/motion_tables.h"
#include "indexer/governance/person_names.h"

namespace quorate {
namespace {

constexpr std::size_t kLongestName = 40;   // bytes of initials without a column of their own
constexpr std::size_t kLongestNote = 400;  // bytes of a line in the lead column

// "Keir Manning" in the last cell of a row that left out the cells before the lead's.
bool is_name_alone(std::string_view cell, const std::vector<Word>& words) {
  return !words.empty() && words.size() <= 4 && cell.size() <= kLongestName && bullet_length(cell) == 0 &&
         cell.find_first_of(".:;?0123456789") == std::string_view::npos &&
         std::all_of(words.begin(), words.end(), [](const Word& word) { return word.capital; }) &&
         (words.size() > 1 || words[0].capitals);
}

// "Mrs Laverty", "P. Rattray": a name that no sentence could be; "Keir Manning" beside a text of some length.
bool is_persons_name(std::string_view cell, std::string_view beside, const PhraseSet& honorifics) {
  constexpr std::size_t kLeastBeside = 6;  // words
  if (name_length(cell, honorifics) != cell.size()) return false;
  const std::vector<Word> words = words_of(cell);
  const bool initial = words[0].span.size() == 1 && words.size() <= 3;
  return honorifics.has(words[0].folded) || initial ||
         (words.size() <= 3 && words_of(beside).size() >= kLeastBeside);
}

// "Lead", and what says more beside it: "Action, owner and date".
bool names_leads(std::string_view header, const MinuteWords& words) {
  if (names_label(words.lead_columns, header)) return true;
  constexpr std::size_t kLongestHeader = 6;  // words
  const std::vector<Word> all = words_of(header);
  return all.size() > 1 && all.size() <= kLongestHeader &&
         header.find_first_of(",/&") != std::string_view::npos && words.lead_columns.match(all, 0) > 0;
}

}  // namespace

SideColumns side_columns(const CleanText& text, const Document& document,
                         const GovernanceVocabulary& vocabulary) {
  const MinuteWords& words = vocabulary.minutes;
  for (std::size_t r = document.rows.first; r < document.rows.last && r < text.rows.size(); ++r) {
    const TextRow& row = text.rows[r];
    if (row.cells.size() < 2 || row.cells.size() > 6) continue;
    if (heads_motions(text, row, vocabulary.resolution)) continue;  // its columns are its own
    std::size_t known = 0;
    SideColumns found;
    for (std::size_t c = 0; c < row.cells.size(); ++c) {
      const std::string_view cell = text.cell(row, c);
      known += names_label(words.columns, cell);
      if (c > 1 && names_leads(cell, words)) found.lead = c;
      if (c > 1 && names_label(words.decision_columns, cell)) found.decision = c;
    }
    if (known >= 2 && (found.lead > 0 || found.decision > 0)) return found;
  }
  return {};
}

bool is_lead_note(const CleanText& text, const MinuteLine& line, std::size_t column, std::string_view beside,
                  const PhraseSet& honorifics) {
  if (line.first_of_row || line.cells < 2 || line.cell + 1 != line.cells) return false;
  if (column > 0) {
    const std::vector<Word> words = words_of(text.view(line.span).substr(0, kLongestName));
    if (line.cell == column && line.span.size() <= kLongestNote && !words.empty() && words[0].capital)
      return true;
    return line.cell < column && line.first_of_cell && is_name_alone(text.view(line.span), words);
  }
  // without a header that says so, initials alone
  if (!line.first_of_cell || line.span.size() > kLongestNote) return false;
  const std::string_view view = text.view(line.span);
  if (!owner_before_colon(view, honorifics).empty()) return true;
  if (line.span.size() > kLongestName) return false;
  const std::vector<Word> words = words_of(view);
  if (is_persons_name(view, beside, honorifics)) return true;
  if (bullet_length(view) > 0 || view.find_first_of(".:;?") + 1 == view.size()) return false;
  return !words.empty() && words.size() <= 3 && words[0].capitals;
}

}  // namespace quorate
