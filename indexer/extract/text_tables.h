// Tables that a text file draws with pipes or parts with tabs.
#pragma once

#include <cstddef>

#include "indexer/extract/pages.h"
#include "indexer/extract/text_lines.h"

namespace quorate {

// Lines [first, last), each begun and ended by a pipe. A row above the first rule is the header; a rule
// further down, left by a page break, makes none. No rows where there is nothing but rules.
Block pipe_table(const TextLines& lines, std::size_t first, std::size_t last);

// Lines [first, last), a row each.
Block tab_table(const TextLines& lines, std::size_t first, std::size_t last);

}  // namespace quorate
