// Results as CSV (RFC 4180), for spreadsheets.
#pragma once

#include <string>
#include <string_view>

#include "server/search/search_answer.h"

namespace quorate {

inline constexpr std::size_t kMaxCsvRows = 50'000;

std::string csv_header();
std::string csv_row(const Hit& hit);

// A cell with its quotes. What a spreadsheet would take for a formula gets an apostrophe in front.
std::string csv_cell(std::string_view text);

}  // namespace quorate
