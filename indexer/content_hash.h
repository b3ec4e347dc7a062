// What a file is known by: the hash of its contents.
#pragma once

#include <string>

#include "analyzers/content_hash.h"

namespace quorate {

// Without holding the file in memory. Throws Error{not_found|unreadable} naming it.
std::string content_hash_of_file(const std::string& path);

}  // namespace quorate
