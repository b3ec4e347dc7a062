// A number with its noun: "1 pack", "2 packs".
#pragma once

#include <cstddef>
#include <string>

namespace quorate {

inline std::string counted(std::size_t number, const std::string& one, const std::string& many) {
  return std::to_string(number) + " " + (number == 1 ? one : many);
}

}  // namespace quorate
