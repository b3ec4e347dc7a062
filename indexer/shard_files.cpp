#include "indexer/shard_files.h"

#include <algorithm>
#include <filesystem>
#include <sstream>
#include <vector>

#include "analyzers/error.h"
#include "indexer/content_hash.h"
#include "indexer/files.h"

namespace quorate {
namespace {

namespace fs = std::filesystem;

// Of what the shard is made of: the writer's own lock file and the checksums are not.
std::vector<std::string> names_of_content(const std::string& folder) {
  std::vector<std::string> names;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
    const std::string name = entry.path().filename().string();
    if (entry.is_regular_file() && name != kChecksumName && name != "flintlock") names.push_back(name);
  }
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace

void seal_shard(const std::string& folder) {
  std::string sums;
  for (const std::string& name : names_of_content(folder)) {
    const std::string path = folder + "/" + name;
    sums += content_hash_of_file(path) + "  " + name + "\n";
    sync_file(path);
  }
  replace_file(folder + "/" + kChecksumName, sums);  // syncs the folder as well
}

std::string find_damage(const std::string& folder) {
  try {
    std::istringstream sums(read_file(folder + "/" + kChecksumName));
    for (std::string line; std::getline(sums, line);) {
      const auto gap = line.find("  ");
      if (gap == std::string::npos) return "its checksums can't be read";
      const std::string name = line.substr(gap + 2);
      if (content_hash_of_file(folder + "/" + name) != line.substr(0, gap)) return name + " has changed";
    }
    return {};
  } catch (const Error& fault) {
    return fault.message();
  }
}

}  // namespace quorate
