// Results as CSV (RFC 4180), for spreadsheets.
#pragma once

#include <string>
#include <string_view>

#include "server/search/search_answer.h"

namespace quorate {

inline constexpr std::size_t kMaxCsvRows = 50'000;

std::string csv_header();
// Its text is whole, up to what a cell of a spreadsheet takes; of a paper its beginning, for the rest of it
// is in records of its own. `origin` as in Site::origin.
std::string csv_row(const Hit& hit, const std::string& origin);

// A cell with its quotes. What a spreadsheet would take for a formula gets an apostrophe in front.
std::string csv_cell(std::string_view text);

}  // namespace quorate
