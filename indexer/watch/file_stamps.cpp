#include "indexer/watch/file_stamps.h"

#include <sys/stat.h>

#include <filesystem>

#include "indexer/corrections.h"

namespace quorate {
namespace {

std::int64_t nanoseconds(const timespec& time) {
  return static_cast<std::int64_t>(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
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

void FileStamps::drop_unchanged(std::vector<FoundFile>& files) const {
  std::erase_if(files, [&](const FoundFile& file) {
    const auto seen = seen_.find(file.path);
    return seen != seen_.end() && seen->second == stamps_of(file);
  });
}

}  // namespace quorate
