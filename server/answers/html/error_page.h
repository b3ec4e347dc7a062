// What a person is told where there is no page: what happened, and where to go on.
#pragma once

#include <string_view>

#include "server/answers/html/layout.h"

namespace quorate {

// Of 400, 404, 405, 410, 414, 417, 422, 431, 500, 503, 505; any other status is told as a fault of ours.
// `detail` is shown for 422 only: of the rest it may say more than is anyone's business.
HttpResponse error_page(const Site& site, int status, std::string_view detail = {});

}  // namespace quorate
