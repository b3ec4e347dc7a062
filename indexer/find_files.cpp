#include "indexer/find_files.h"

#include <algorithm>
#include <filesystem>
#include <set>
#include <system_error>

#include "indexer/corrections.h"

namespace quorate {
namespace {

namespace fs = std::filesystem;

std::string absolute(const fs::path& path) {
  std::error_code fault;
  const fs::path real = fs::canonical(path, fault);
  return (fault ? fs::absolute(path).lexically_normal() : real).string();
}

bool is_passed_over(const fs::path& path) {
  const std::string name = path.filename().string();
  return name.empty() || name[0] == '.' || path.extension() == kCorrectionSuffix;
}

class Walk {
public:
  explicit Walk(const std::string& index) : index_(index.empty() ? "" : absolute(index)) {}

  void start(const std::string& given) {
    const std::string path = absolute(given);
    std::error_code fault;
    const fs::file_status status = fs::status(path, fault);
    if (fs::is_directory(status)) {
      found_.folders.push_back(path);
      walk(path, path);
    } else if (fs::exists(status)) {
      take(path, fs::path(path).parent_path().string(), true);
    } else {
      found_.folders.push_back(path);
      found_.unread_folders.push_back(path);
      found_.failures.push_back({given, fault ? fault.message() : "No such file or directory"});
    }
  }

  FoundFiles take_found() { return std::move(found_); }

private:
  void take(const std::string& path, const std::string& root, bool given) {
    if (!seen_.insert(path).second) return;
    const std::size_t cut = root == "/" ? 1 : root.size() + 1;
    found_.files.push_back({path, root, path.substr(cut), given});
  }

  void walk(const std::string& folder, const std::string& root) {
    if (folder == index_ || !seen_.insert(absolute(folder)).second) return;
    std::vector<fs::path> entries;
    std::error_code fault;
    for (fs::directory_iterator at(folder, fault), end; !fault && at != end; at.increment(fault))
      entries.push_back(at->path());
    if (fault) {
      found_.failures.push_back({folder, fault.message()});
      found_.unread_folders.push_back(folder);
    }
    std::sort(entries.begin(), entries.end());
    for (const fs::path& entry : entries) {
      if (is_passed_over(entry)) continue;
      const fs::file_status status = fs::status(entry, fault);
      if (fs::is_directory(status))
        walk(entry.string(), root);
      else if (fs::is_regular_file(status))
        take(entry.string(), root, false);
      else if (fault)
        found_.failures.push_back({entry.string(), fault.message()});
    }
  }

  std::string index_;
  std::set<std::string> seen_;
  FoundFiles found_;
};

}  // namespace

FoundFiles find_files(const std::vector<std::string>& paths, const std::string& index) {
  Walk walk(index);
  for (const std::string& path : paths) walk.start(path);
  return walk.take_found();
}

}  // namespace quorate
