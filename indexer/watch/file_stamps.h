// Which files have changed since they were last looked at, without reading them.
#pragma once

#include <sys/types.h>

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "indexer/find_files.h"

namespace quorate {

// A file is told by its number, size and times, with those of the corrections that hold for it.
class FileStamps {
public:
  // Takes the files as seen, as they are now: call before they are read.
  void note(const std::vector<FoundFile>& files);
  // Takes out of `files` what is as it was when it was noted, but for what is one of `touched` (in order).
  void drop_unchanged(std::vector<FoundFile>& files, const std::vector<std::string>& touched = {}) const;

  // A file that comes back as it was is new all the same: what it was read into may have left meanwhile.
  void forget(const std::string& path) { seen_.erase(path); }
  // All that is not among `files`, or of that only what is one of `folders` or lies in one.
  void forget_missing(const std::vector<FoundFile>& files);
  void forget_missing(const std::vector<FoundFile>& files, const std::vector<std::string>& folders);

private:
  struct Stamp {
    std::uint64_t inode = 0;                           // 0: not there
    std::int64_t size = 0, modified = 0, changed = 0;  // bytes, nanoseconds
    bool operator==(const Stamp&) const = default;
  };
  using Stamps = std::array<Stamp, 3>;  // the file, its own corrections, its folder's
  static Stamp stamp_of(const std::string& path);
  static Stamps stamps_of(const FoundFile& file);

  std::map<std::string, Stamps> seen_;
};

}  // namespace quorate
