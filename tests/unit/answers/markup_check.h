// A strict reader of our own markup: what a browser would have to make of a page, or the first fault.
#pragma once

#include <string>
#include <string_view>

namespace quorate::samples {

// Empty where every tag is closed in order, every attribute quoted and known, and no script, style, event
// handler or foreign address is in it; else what is wrong and where.
std::string fault_in(std::string_view html);

}  // namespace quorate::samples
