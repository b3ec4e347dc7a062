// The description of the API for programs: OpenAPI 3.1, written from the field table and the closed lists.
#pragma once

#include "server/answers/html/site.h"
#include "server/http_server.h"

namespace quorate {

HttpResponse openapi(const Site& site);

}  // namespace quorate
