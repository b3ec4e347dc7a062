// Whole files in and out, with errors that name them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace quorate {

// Throws Error{not_found|unreadable|too_large} naming the path; `most` in bytes, 0 for no limit.
std::string read_file(const std::string& path, std::uint64_t most = 0);
// Written beside it, synced and renamed: readers see the old bytes or the new ones. Throws Error{unreadable}.
void replace_file(const std::string& path, std::string_view bytes);
// Waits until a file or folder is on the disk. Throws Error{not_found|unreadable}.
void sync_file(const std::string& path);

}  // namespace quorate
