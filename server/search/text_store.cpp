#include "server/search/text_store.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "analyzers/error.h"

namespace quorate {

MappedFile::MappedFile(const std::string& path) {
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0)
    throw Error(errno == ENOENT ? ErrorKind::not_found : ErrorKind::unreadable,
                path + ": " + std::strerror(errno));
  struct stat facts {};
  const bool known = ::fstat(descriptor, &facts) == 0;
  size_ = known ? static_cast<std::size_t>(facts.st_size) : 0;
  void* mapped = size_ > 0 ? ::mmap(nullptr, size_, PROT_READ, MAP_PRIVATE, descriptor, 0) : nullptr;
  ::close(descriptor);
  if (mapped == MAP_FAILED) throw Error(ErrorKind::unreadable, path + ": can't be mapped");
  data_ = static_cast<const char*>(mapped);
}

MappedFile::~MappedFile() {
  if (data_ != nullptr) ::munmap(const_cast<char*>(data_), size_);
}

std::shared_ptr<const StoredText> TextStore::text(const std::string& name) {
  const std::lock_guard lock(mutex_);
  if (const auto known = by_name_.find(name); known != by_name_.end()) {
    entries_.splice(entries_.begin(), entries_, known->second);
    return known->second->second;
  }
  auto text = std::make_shared<const StoredText>(folder_ + "/" + name);
  entries_.emplace_front(name, text);
  by_name_[name] = entries_.begin();
  if (entries_.size() > kept_) {
    by_name_.erase(entries_.back().first);
    entries_.pop_back();
  }
  return text;
}

}  // namespace quorate
