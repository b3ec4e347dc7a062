// What each row is beside its text: running heads and feet, repeated table headers, ghosts of other rows.
#pragma once

#include "indexer/outline/clean_text.h"
#include "indexer/outline/printed_page.h"

namespace quorate {

// Sets TextRow::role, reads printed page numbers, and tells each noise as a Problem. Linear.
void mark_roles(CleanText& text);

}  // namespace quorate
