// The lettered parts of one minute item: "A. Skate park", "(ii) Bandstand" above text of their own.
#pragma once

#include <cstdint>
#include <vector>

#include "indexer/governance/flow.h"
#include "indexer/governance/verbs.h"

namespace quorate {

// Where each part begins in the flow's text, in order; empty where the item has none.
std::vector<std::uint32_t> part_starts(const Flow& flow, const VerbWords& verbs);

// The part that a place stands in; 0 before the first one.
std::size_t part_of_place(const std::vector<std::uint32_t>& starts, std::uint32_t place);

}  // namespace quorate
