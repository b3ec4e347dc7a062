// The search that an address of the API asks for.
#pragma once

#include <optional>

#include "analyzers/record.h"
#include "server/query/search_request.h"
#include "server/routes.h"

namespace quorate {

// The request of an address; a 422 where it can't be taken as it is.
struct Asked {
  SearchRequest request;
  std::optional<HttpResponse> refusal;
};

// `kind`: of a register, which holds nothing else, and each record of that kind.
Asked asked(const HttpRequest& from, std::optional<Kind> kind = std::nullopt);

}  // namespace quorate
