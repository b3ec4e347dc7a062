// Boilerplate: what a form prints in paper after paper. Kept for reading, out of the ranking's way.
#pragma once

#include <cstdint>
#include <vector>

#include "indexer/governance/paper_words.h"
#include "indexer/outline/clean_text.h"
#include "indexer/outline/document.h"

namespace quorate {

// By row of the pack: how many of its words are a form's and not the paper's. A cell is a form's where three
// documents of the pack print it alike, where it begins as a form's question or note does, or where it stands
// in a contents list, a key or a list of definitions. A row where the paper answers a form's question in
// words of its own has none. Linear in the pack's length.
struct Boilerplate {
  std::vector<std::uint32_t> words;  // one entry a row of CleanText::rows
};
Boilerplate find_boilerplate(const CleanText& text, const std::vector<Document>& documents,
                             const BoilerplateWords& words, const std::vector<RowRange>& private_rows = {});

}  // namespace quorate
