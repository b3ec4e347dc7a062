// The shapes of answers, for the description of the API.
#pragma once

#include <nlohmann/json.hpp>

namespace quorate {

// Components by name: Problem, Result, RegisterResult, SearchAnswer, RegisterAnswer.
nlohmann::ordered_json openapi_schemas();

}  // namespace quorate
