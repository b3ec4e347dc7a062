#include "indexer/extract/sealed_bytes.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <string>

#include "analyzers/error.h"

namespace quorate {
namespace {

constexpr int kAboveChildsOwn = 16;

[[noreturn]] void fail(const char* what) {
  throw Error(ErrorKind::internal, std::string("a file can't be handed to a parser's process: ") + what +
                                       ": " + std::strerror(errno));
}

}  // namespace

void Descriptor::reset(int number) {
  if (number_ >= 0) close(number_);
  number_ = number;
}

int above_childs_own(int number) {
  const int moved = fcntl(number, F_DUPFD_CLOEXEC, kAboveChildsOwn);
  close(number);
  if (moved < 0) fail("fcntl");
  return moved;
}

void write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) fail("write");
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

SealedBytes::SealedBytes(std::string_view bytes) {
  const int made = memfd_create("quorate-file", MFD_CLOEXEC | MFD_ALLOW_SEALING);
  if (made < 0) fail("memfd_create");
  file_.reset(above_childs_own(made));
  write_all(file_.get(), bytes);
  if (fcntl(file_.get(), F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE | F_SEAL_SEAL) != 0)
    fail("seals");
}

}  // namespace quorate
