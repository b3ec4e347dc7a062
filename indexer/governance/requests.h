// What a request asks for: the verbs of a recommendation's clause.
#pragma once

#include <string_view>
#include <vector>

#include "analyzers/record.h"
#include "indexer/governance/vocabulary.h"

namespace quorate {

// In order, each once: of "To note the return and agree a new date" note and agree; of "that the Plan be
// approved" approve; of "take assurance from the report" assure. Empty where the clause asks for nothing that
// has a verb of ours.
std::vector<Verb> asked_verbs(std::string_view clause, const VerbWords& verbs);

}  // namespace quorate
