// The words by which papers are read: what they ask for, their risks and interests, their repeated parts.
#pragma once

#include "indexer/governance/word_tables.h"

namespace quorate {

struct PaperWords {};

// From [risks] [interests] [recommendations] [passages] [boilerplate] [visibility]; throws Error{settings}.
inline PaperWords read_paper_words(WordTables&) { return {}; }

}  // namespace quorate
