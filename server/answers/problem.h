// Errors as RFC 9457 problem details.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "server/http_server.h"
#include "server/query/search_request.h"

namespace quorate {

// "Not found" for 404 ...
std::string_view title_of_status(int status);

// application/problem+json; `errors` name the parameters that can't be taken.
HttpResponse problem(int status, std::string_view detail, const std::vector<ParameterError>& errors = {});

}  // namespace quorate
