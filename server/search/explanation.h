// Why a result is there, in plain words and in figures.
#pragma once

#include <xapian.h>

#include <string>
#include <vector>

#include "server/query/built_query.h"
#include "server/search/folding.h"

namespace quorate {

// A line each: what of the query the record holds and lacks, how much each tells, what the score is made of.
std::vector<std::string> explain_hit(const Xapian::Database& database, const BuiltQuery& built,
                                     const FoldedMatch& result);

}  // namespace quorate
