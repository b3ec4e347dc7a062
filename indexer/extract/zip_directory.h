// The names in a ZIP's central directory, to tell what it holds before anything is unpacked.
#pragma once

#include <functional>
#include <string_view>

namespace quorate {

// Calls `take` with each name, until it says false; 10,000 names at most. Calls nothing where the directory
// is damaged. Never throws; reads no further than `bytes`.
void for_each_zip_entry(std::string_view bytes, const std::function<bool(std::string_view name)>& take);

}  // namespace quorate
