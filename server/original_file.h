// An original on disk, opened once: what was compared is what is sent, whatever takes its place meanwhile.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>

namespace quorate {

// What a file bears that changes where its contents do.
struct FileStamp {
  std::uint64_t device = 0, inode = 0, size = 0;
  std::int64_t modified_ns = 0, changed_ns = 0;
  bool operator==(const FileStamp&) const = default;
};

class OriginalFile {
public:
  // nullptr where there is no regular file that can be read.
  static std::shared_ptr<const OriginalFile> open(const std::string& path);

  explicit OriginalFile(int descriptor) : descriptor_(descriptor) {}
  ~OriginalFile();
  OriginalFile(const OriginalFile&) = delete;
  OriginalFile& operator=(const OriginalFile&) = delete;

  FileStamp stamp() const;  // as it is now
  // Bytes got, from `offset` on; 0 at its end and where it can't be read.
  std::size_t read(std::size_t offset, std::span<char> into) const;

private:
  int descriptor_;
};

}  // namespace quorate
