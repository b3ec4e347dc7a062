#include "indexer/collection_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <system_error>

#include "analyzers/error.h"
#include "analyzers/index_manifest.h"
#include "indexer/files.h"

namespace quorate {

CollectionLock::CollectionLock(const std::string& index_folder) {
  std::error_code fault;
  std::filesystem::create_directories(index_folder, fault);
  if (fault) throw Error(ErrorKind::unreadable, index_folder + ": " + fault.message());
  const std::string path = index_folder + "/" + std::string(kLockName);
  descriptor_ = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
  if (descriptor_ < 0) throw Error(ErrorKind::unreadable, path + ": " + std::strerror(errno));
  if (::flock(descriptor_, LOCK_EX | LOCK_NB) != 0) {
    ::close(descriptor_);
    const std::string holder = read_file(path);
    throw Error(ErrorKind::locked, index_folder + ": another quorate-index is writing to this index",
                holder.empty() ? "try again when it has finished" : "it is process " + holder);
  }
  const std::string own = std::to_string(::getpid());
  if (::ftruncate(descriptor_, 0) != 0 || ::pwrite(descriptor_, own.data(), own.size(), 0) < 0) {
    ::close(descriptor_);
    throw Error(ErrorKind::unreadable, path + ": " + std::strerror(errno));
  }
}

CollectionLock::~CollectionLock() {
  // What it says is of use only while the lock is held; that it can't be emptied harms nobody.
  [[maybe_unused]] const int emptied = ::ftruncate(descriptor_, 0);
  ::close(descriptor_);
}

}  // namespace quorate
