// How much a line of minutes looks like the heading of an item.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "indexer/governance/minute_lines.h"

namespace quorate {

// Of lines[i] with `rest` behind its reference: 0.1 and more; 1 says nothing for or against it.
double heading_weight(const CleanText& text, const std::vector<MinuteLine>& lines, std::size_t i,
                      std::string_view rest);

// Whether a text is short and no sentence.
bool is_titled(std::string_view rest);

}  // namespace quorate
