// The columns of a risk register, by the words of its header.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "indexer/governance/risk_finding.h"

namespace quorate {

// What the columns of a register are; kNone where it has no such column.
struct RiskColumns {
  static constexpr int kNone = -1;
  int id = kNone, title = kNone, description = kNone, owner = kNone;
  std::vector<int> scores;  // the one that counts first is first
  std::size_t count = 0;    // of the table's columns
};

// The columns that row `at` of the source names, if it is a register's header. The table is its rows from
// `table_begin` to before `end`.
std::optional<RiskColumns> risk_columns(const RiskSource& source, std::size_t at, std::size_t end,
                                        std::size_t table_begin);

// "ref" under "Risk", "lead" under "Executive": the header's second line has short words, no figure, and
// neither a rating nor text.
bool is_second_line(const RiskSource& source, const TextRow& below);

}  // namespace quorate
