// Who is to act, as minutes print it beside their text: a column of their table, or names at the margin.
#pragma once

#include <cstddef>
#include <string_view>

#include "indexer/governance/minute_lines.h"
#include "indexer/governance/vocabulary.h"
#include "indexer/outline/document.h"

namespace quorate {

// Columns of the minutes' table that hold other things than the text; 0 where there is none.
struct SideColumns {
  std::size_t lead = 0;      // who is to act
  std::size_t decision = 0;  // what was decided
};

SideColumns side_columns(const CleanText& text, const Document& document,
                         const GovernanceVocabulary& vocabulary);

// Whether a line names who is to act in what stands before it; `beside` is the text before it on its row.
bool is_lead_note(const CleanText& text, const MinuteLine& line, std::size_t column, std::string_view beside,
                  const PhraseSet& honorifics);

}  // namespace quorate
