#include "indexer/content_hash.h"

#include <fstream>
#include <vector>

#include "analyzers/error.h"

namespace quorate {

std::string content_hash_of_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw Error(ErrorKind::not_found, path + ": can't be opened");
  ContentHash sum;
  std::vector<char> buffer(std::size_t{1} << 18U);
  while (file) {
    file.read(buffer.data(), static_cast<std::streamsize>(buffer.size()));
    sum.add({buffer.data(), static_cast<std::size_t>(file.gcount())});
  }
  if (file.bad()) throw Error(ErrorKind::unreadable, path + ": can't be read");
  return sum.hex();
}

}  // namespace quorate
