// Presentations: a slide a page, its title as a heading, its text and tables in the order of the file.
#pragma once

#include <functional>
#include <string_view>

#include "indexer/extract/pages.h"

namespace quorate {

// Gives slide after slide as pages from 1; hidden slides keep their number and are left out. Throws as
// OfficePackage, Error{damaged} where it has no slides.
void read_pptx(std::string_view bytes, int most, const std::function<void(const Page&)>& give);

}  // namespace quorate
