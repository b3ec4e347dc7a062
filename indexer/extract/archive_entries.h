// What a ZIP holds, unpacked entry by entry within limits: the one home of libarchive. Runs in the parser's
// process.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace quorate {

// Against bombs: a file of 0.9 MB may claim 900.
struct ArchiveLimits {
  std::uint64_t entry_bytes = 64ULL * 1024 * 1024;
  std::uint64_t all_bytes = 256ULL * 1024 * 1024;
  int entries = 10'000;
};

// Once, before files are denied: names of entries need the locale.
void open_archive_locale();

// Calls `take` with each regular file's name and content for which `wanted` says true, in the order of the
// archive. Only these are unpacked. Throws Error{damaged} for no whole ZIP, Error{too_large} beyond a limit,
// Error{unsupported} for a locked one; messages without the file's name.
void read_archive(std::string_view bytes, const ArchiveLimits& limits,
                  const std::function<bool(std::string_view name)>& wanted,
                  const std::function<void(std::string name, std::string content)>& take);

}  // namespace quorate
