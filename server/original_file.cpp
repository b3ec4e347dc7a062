#include "server/original_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace quorate {
namespace {

std::int64_t nanoseconds(const timespec& time) {
  return static_cast<std::int64_t>(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

}  // namespace

std::shared_ptr<const OriginalFile> OriginalFile::open(const std::string& path) {
  // Without O_NONBLOCK a pipe in the file's place would hold the thread for good.
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (descriptor < 0) return nullptr;
  auto file = std::make_shared<const OriginalFile>(descriptor);
  struct stat facts {};
  return ::fstat(descriptor, &facts) == 0 && S_ISREG(facts.st_mode) ? file : nullptr;
}

OriginalFile::~OriginalFile() { ::close(descriptor_); }

FileStamp OriginalFile::stamp() const {
  struct stat facts {};
  if (::fstat(descriptor_, &facts) != 0) return {};
  return {facts.st_dev, facts.st_ino, static_cast<std::uint64_t>(facts.st_size), nanoseconds(facts.st_mtim),
          nanoseconds(facts.st_ctim)};
}

std::size_t OriginalFile::read(std::size_t offset, std::span<char> into) const {
  const ssize_t got = ::pread(descriptor_, into.data(), into.size(), static_cast<off_t>(offset));
  return got > 0 ? static_cast<std::size_t>(got) : 0;
}

}  // namespace quorate
