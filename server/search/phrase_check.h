// Whether a record holds the very words of a phrase, by its stored text.
#pragma once

#include <xapian.h>

#include <string>
#include <string_view>
#include <vector>

#include "analyzers/analyzer.h"
#include "analyzers/record.h"
#include "server/search/index_snapshot.h"

namespace quorate {

Record read_with_text(const Xapian::Database& database, Xapian::docid docid, const IndexSnapshot& snapshot);

// Whether folded surface forms stand in the text one behind the other.
bool holds_in_a_row(Analyzer& analyzer, std::string_view text, const std::vector<std::string>& surfaces);

// `words`: folded surface forms that stand one behind the other in its title, its text or on its face.
bool holds(const Record& record, const std::vector<std::string>& words, Analyzer& analyzer);

}  // namespace quorate
