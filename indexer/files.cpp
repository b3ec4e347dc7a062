#include "indexer/files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstring>

#include "analyzers/error.h"

namespace quorate {
namespace {

class Descriptor {
public:
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int number() const { return number_; }

private:
  int number_;
};

[[noreturn]] void fail(const std::string& path) {
  const int fault = errno;
  throw Error(fault == ENOENT ? ErrorKind::not_found : ErrorKind::unreadable,
              path + ": " + std::strerror(fault));
}

}  // namespace

std::string read_file(const std::string& path, std::uint64_t most) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.number() < 0) fail(path);
  struct stat facts {};
  if (::fstat(file.number(), &facts) != 0) fail(path);
  if (S_ISDIR(facts.st_mode)) {
    errno = EISDIR;
    fail(path);
  }
  if (most > 0 && static_cast<std::uint64_t>(facts.st_size) > most)
    throw Error(ErrorKind::too_large, path + ": has " + std::to_string(facts.st_size) + " bytes, more than " +
                                          std::to_string(most) + " (setting max_file_mb)");
  std::string bytes;
  bytes.reserve(static_cast<std::size_t>(facts.st_size));
  char buffer[1 << 16];
  for (;;) {
    const ssize_t got = ::read(file.number(), buffer, sizeof buffer);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) fail(path);
    if (got == 0) return bytes;
    bytes.append(buffer, static_cast<std::size_t>(got));
    if (most > 0 && bytes.size() > most)
      throw Error(ErrorKind::too_large,
                  path + ": has more than " + std::to_string(most) + " bytes (setting max_file_mb)");
  }
}

void replace_file(const std::string& path, std::string_view bytes) {
  // Two threads may write the same file: each has a name of its own until the last one's rename counts.
  static std::atomic<unsigned> made = 0;
  const std::string fresh = path + ".new" + std::to_string(::getpid()) + "-" + std::to_string(made++);
  {
    const Descriptor file(::open(fresh.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644));
    if (file.number() < 0) fail(fresh);
    for (std::string_view left = bytes; !left.empty();) {
      const ssize_t put = ::write(file.number(), left.data(), left.size());
      if (put < 0 && errno == EINTR) continue;
      if (put < 0) fail(fresh);
      left.remove_prefix(static_cast<std::size_t>(put));
    }
    if (::fsync(file.number()) != 0) fail(fresh);
  }
  if (::rename(fresh.c_str(), path.c_str()) != 0) fail(path);
  const auto slash = path.rfind('/');
  sync_file(slash == std::string::npos ? "." : path.substr(0, slash + 1));
}

void sync_file(const std::string& path) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.number() < 0 || ::fsync(file.number()) != 0) fail(path);
}

}  // namespace quorate
