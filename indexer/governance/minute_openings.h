// Where the title of a minute item ends and its text begins.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "indexer/governance/minute_references.h"

namespace quorate {

// The title of an item and where its text begins.
struct Opening {
  std::string title;
  std::size_t line = 0;    // the first line of its text
  std::uint32_t from = 0;  // byte of that line where the text begins; 0: the whole line
};

// `until` is the line where the next item begins.
Opening opening_of(const CleanText& text, const std::vector<MinuteLine>& lines, const ItemStart& start,
                   std::size_t until, const MinuteWords& words);

}  // namespace quorate
