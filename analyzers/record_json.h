// A record as JSON, as CONTRACT-bound programs read it: `quorate-index extract` and the HTTP API print the
// same.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "analyzers/record.h"

namespace quorate {

enum class WithText { no, yes };

// Absent strings are null; lists are always lists. Bytes that are not UTF-8 must have been mended before.
nlohmann::ordered_json to_json(const Record& record, WithText with_text);

}  // namespace quorate
