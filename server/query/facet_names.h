// Names that requests and answers use for facets and for the values of closed lists.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "analyzers/fields.h"

namespace quorate {

// "organisation", "date", "type", "resolution", "kind", "body", "status": in the order in which a page shows
// them.
std::span<const std::string_view> facet_names();
std::optional<FieldId> facet_named(std::string_view name);
std::string_view facet_name(FieldId id);  // empty where the field is no facet

// The values that a closed field may have; empty for any other field.
std::span<const std::string_view> closed_values(FieldId id);

// A value of a closed list as people read it: "finance_report" gives "Finance report".
std::string label_of(std::string_view closed_value);

}  // namespace quorate
