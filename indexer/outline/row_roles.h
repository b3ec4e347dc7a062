// What each row is beside its text: running heads and feet, repeated table headers, ghosts of other rows.
#pragma once

#include <string_view>

#include "indexer/outline/clean_text.h"

namespace quorate {

// Sets TextRow::role, reads printed page numbers, and tells each noise as a Problem. Linear.
void mark_roles(CleanText& text);

// "Page 3 of 87", "- 3 -", "3 | Page", "Page 3": the page number as printed; empty where the line is none.
// A bare number is none: whether it is a page's, its place must tell.
std::string_view printed_page_of(std::string_view line);

// "Page 2 of 2": the last page of a document that numbers its own.
bool is_last_printed_page(std::string_view line);

}  // namespace quorate
