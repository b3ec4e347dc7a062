// Values typed behind a field's name, read as the field means them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "server/query/query_tree.h"

namespace quorate {

// "approved" is the verb approve, "action log" the type action_log, "11 August 2022" a day,
// "2022-07..2022-09" a range. nullopt where the field knows no such value. `note` tells a repair.
std::optional<QueryNode> read_field_value(FieldId id, std::string_view value, bool quoted, std::string& note);

}  // namespace quorate
