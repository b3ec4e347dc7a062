#include "indexer/watch/file_stamps.h"

#include <sys/stat.h>

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <set>

#include "indexer/corrections.h"

namespace quorate {
namespace {

std::int64_t nanoseconds(const timespec& time) {
  return static_cast<std::int64_t>(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

std::set<std::string> paths_of(const std::vector<FoundFile>& files) {
  std::set<std::string> paths;
  for (const FoundFile& file : files) paths.insert(file.path);
  return paths;
}

}  // namespace

FileStamps::Stamp FileStamps::stamp_of(const std::string& path) {
  struct stat facts {};
  if (::stat(path.c_str(), &facts) != 0) return {};
  return {facts.st_ino, facts.st_size, nanoseconds(facts.st_mtim), nanoseconds(facts.st_ctim)};
}

FileStamps::Stamps FileStamps::stamps_of(const FoundFile& file) {
  const std::filesystem::path folder = std::filesystem::path(file.path).parent_path();
  return {stamp_of(file.path), stamp_of(file.path + std::string(kCorrectionSuffix)),
          stamp_of((folder / std::string(kFolderCorrections)).string())};
}

void FileStamps::note(const std::vector<FoundFile>& files) {
  for (const FoundFile& file : files) seen_[file.path] = stamps_of(file);
}

void FileStamps::drop_unchanged(std::vector<FoundFile>& files,
                                const std::vector<std::string>& touched) const {
  std::erase_if(files, [&](const FoundFile& file) {
    if (std::binary_search(touched.begin(), touched.end(), file.path)) return false;
    const auto seen = seen_.find(file.path);
    return seen != seen_.end() && seen->second == stamps_of(file);
  });
}

void FileStamps::forget_missing(const std::vector<FoundFile>& files) {
  const std::set<std::string> there = paths_of(files);
  std::erase_if(seen_, [&](const auto& seen) { return !there.contains(seen.first); });
}

void FileStamps::forget_missing(const std::vector<FoundFile>& files,
                                const std::vector<std::string>& folders) {
  const std::set<std::string> there = paths_of(files);
  for (const std::string& folder : folders) {
    if (!there.contains(folder)) seen_.erase(folder);
    for (auto at = seen_.lower_bound(folder + "/"); at != seen_.end() && at->first.starts_with(folder + "/");)
      at = there.contains(at->first) ? std::next(at) : seen_.erase(at);
  }
}

}  // namespace quorate
