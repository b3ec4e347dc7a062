// Who moved what was decided, told beside it: "The minutes were approved on the proposal of Mr Boal, seconded
// by Mrs Starrett". The clause is what was decided, without them.
#pragma once

#include <string_view>

#include "indexer/governance/vocabulary.h"

namespace quorate {

// A part of the clause, whole where nobody is named so. At its beginning the aside ends with the comma behind
// the last name, at its end with the sentence.
std::string_view without_mover(std::string_view clause, const ResolutionWords& words);

}  // namespace quorate
