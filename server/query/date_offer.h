// A date typed among the words of a query, offered as a date.
#pragma once

#include <string>

namespace quorate {

// "budget 12 June 2025" as "budget date:2025-06-12": the query with its first whole date as a field. Empty
// where it names no whole date beyond doubt, or says by quotes or a field of its own what it means.
std::string with_date_as_field(const std::string& q);

}  // namespace quorate
