// How to search, written from the field table: each example is a link that works.
#pragma once

#include "server/answers/html/layout.h"

namespace quorate {

HttpResponse help_page(const Site& site);
HttpResponse accessibility_page(const Site& site);

}  // namespace quorate
