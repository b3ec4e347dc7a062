// SHA-256: what contents are known by.
#pragma once

#include <string>
#include <string_view>

namespace quorate {

// 64 hexadecimal digits.
std::string content_hash(std::string_view bytes);
// Of a file, without holding it in memory. Throws Error{not_found|unreadable} naming it.
std::string content_hash_of_file(const std::string& path);

}  // namespace quorate
