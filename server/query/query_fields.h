// What stands behind a field's name in a typed query: "type:minutes", "ref:TB 23 041", "title:(risk share)".
#pragma once

#include <optional>

#include "server/query/query_notes.h"
#include "server/query/query_tree.h"
#include "server/query/sign_cursor.h"

namespace quorate {

// A word or a phrase; text where the field knows no such value, which is told.
QueryNode field_value(const Sign& name, const Sign& value, Notes& notes);

// date:14 July 2022, ref:TB 23 041: a value that takes the words behind it. The cursor passes what was taken;
// nullopt, and it stays, where one word is all.
std::optional<QueryNode> value_of_several_words(const Sign& name, SignCursor& signs, Notes& notes);

// type:(minutes OR agenda), title:(risk share): the field goes to each value. A record has one value of most
// fields, so values side by side are alternatives; of words all must be there.
QueryNode distributed(const Sign& name, QueryNode group, Notes& notes);

}  // namespace quorate
