// A finished shard as files: its checksums, and that it is on the disk.
#pragma once

#include <string>

namespace quorate {

// As sha256sum writes and checks it, within the shard's folder.
inline constexpr const char* kChecksumName = "SHA256SUMS";

// Writes the checksums of the folder's files and syncs them all, so that the folder may be named by a
// manifest.
void seal_shard(const std::string& folder);

// What differs from the checksums, in words; empty where all is as it was sealed.
std::string find_damage(const std::string& folder);

}  // namespace quorate
