// One result a thing: what is said twice is one result.
#pragma once

#include <vector>

#include "server/search/folding.h"
#include "server/search/record_columns.h"

namespace quorate {

// Repeats of one thing (analyzers/fields.h: FieldId::repeat) become one, the best of them, with the others in
// `also`. Of minutes and what stands in them only those of different packs: draft and confirmed.
std::vector<FoldedMatch> fold_repeats(std::vector<FoldedMatch> matches, const RecordColumns& columns);

}  // namespace quorate
