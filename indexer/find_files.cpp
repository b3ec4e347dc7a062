#include "indexer/find_files.h"

#include <algorithm>
#include <filesystem>
#include <set>
#include <system_error>

#include "indexer/corrections.h"

namespace quorate {
namespace {

namespace fs = std::filesystem;

// "packs" of "packs/" and of "packs//"; "/" stays.
std::string without_slash(std::string path) {
  while (path.size() > 1 && path.back() == '/') path.pop_back();
  return path;
}

std::string joined(const std::string& folder, const std::string& name) {
  return folder.ends_with('/') ? folder + name : folder + "/" + name;
}

bool is_passed_over(const fs::path& path) {
  const std::string name = path.filename().string();
  return name.empty() || name[0] == '.' || path.extension() == kCorrectionSuffix;
}

class Walk {
public:
  explicit Walk(const std::string& index) : index_(index.empty() ? "" : absolute_path(index)) {}

  void start(const std::string& given) {
    const std::string path = absolute_path(given);
    const std::string typed = without_slash(given);
    std::error_code fault;
    const fs::file_status status = fs::status(path, fault);
    if (fs::is_directory(status)) {
      found_.folders.push_back(path);
      root_ = path;
      typed_root_ = typed;
      walk(path);
    } else if (fs::is_regular_file(status)) {
      if (seen_.insert(path).second)
        found_.files.push_back(
            {path, fs::path(path).parent_path().string(), fs::path(path).filename().string(), true, typed});
    } else if (fs::exists(status)) {
      found_.failures.push_back({typed, "is neither a file nor a folder"});
    } else {
      found_.folders.push_back(path);
      found_.unread_folders.push_back(path);
      found_.failures.push_back({typed, fault ? fault.message() : "No such file or directory"});
    }
  }

  // What of the given path is `changed` or lies in it.
  void look_again(const std::string& changed, const std::string& given) {
    root_ = absolute_path(given);
    typed_root_ = without_slash(given);
    std::error_code fault;
    if (!fs::exists(root_, fault)) {
      found_.folders.push_back(root_);
      found_.unread_folders.push_back(root_);
    } else if (!fs::is_directory(root_, fault)) {
      if (lies_within(root_, changed)) start(given);
    } else if (is_walked(changed)) {
      if (!fs::exists(changed, fault) && !fault) found_.folders.push_back(changed);
      take(changed);
    }
  }

  FoundFiles take_found() { return std::move(found_); }

private:
  std::string name_of(const std::string& path) const {
    return path.substr(root_ == "/" ? 1 : std::min(path.size(), root_.size() + 1));
  }
  std::string typed(const std::string& path) const {
    return path == root_ ? typed_root_ : joined(typed_root_, name_of(path));
  }

  // Nothing on the way from the root to the path is passed over.
  bool is_walked(const std::string& path) const {
    if (path == root_) return true;
    if (!lies_within(path, root_) || (!index_.empty() && lies_within(path, index_))) return false;
    const fs::path way(name_of(path));
    return std::none_of(way.begin(), way.end(), [](const fs::path& step) { return is_passed_over(step); });
  }

  void walk(const std::string& folder) {
    if (folder == index_ || !seen_.insert(absolute_path(folder)).second) return;
    std::vector<fs::path> entries;
    std::error_code fault;
    for (fs::directory_iterator at(folder, fault), end; !fault && at != end; at.increment(fault))
      entries.push_back(at->path());
    if (fault) {
      found_.failures.push_back({typed(folder), fault.message()});
      found_.unread_folders.push_back(folder);
    }
    std::sort(entries.begin(), entries.end());
    for (const fs::path& entry : entries)
      if (!is_passed_over(entry)) take(entry.string());
  }

  void take(const std::string& entry) {
    std::error_code fault;
    const fs::file_status status = fs::status(entry, fault);
    if (fs::is_directory(status)) return walk(entry);
    if (fs::is_regular_file(status)) {
      if (seen_.insert(entry).second)
        found_.files.push_back({entry, root_, name_of(entry), false, typed(entry)});
      return;
    }
    std::error_code ignored;  // what the entry itself is, is of use only where it is a link
    if (!fs::exists(status) && fs::is_symlink(fs::symlink_status(entry, ignored)))
      found_.failures.push_back({typed(entry), "is a link that leads to no file"});
    else if (status.type() == fs::file_type::none)
      found_.failures.push_back({typed(entry), fault ? fault.message() : "can't be looked at"});
  }

  std::string index_;
  std::string root_, typed_root_;  // of the folder under way
  std::set<std::string> seen_;
  FoundFiles found_;
};

}  // namespace

Failure failure_of(const FoundFile& file, std::string_view message) {
  for (const std::string* own : {&file.path, &file.name})
    if (message.size() > own->size() + 2 && message.starts_with(*own) &&
        message.substr(own->size(), 2) == ": ")
      return {file.typed, std::string(message.substr(own->size() + 2))};
  // Another file of the same folder: its correction.
  const std::string folder = fs::path(file.path).parent_path().string() + "/";
  if (!message.starts_with(folder)) return {file.typed, std::string(message)};
  const std::string typed = (fs::path(file.typed).parent_path() / "").string();
  return {file.typed, typed + std::string(message.substr(folder.size()))};
}

FoundFiles find_files(const std::vector<std::string>& paths, const std::string& index) {
  Walk walk(index);
  for (const std::string& path : paths) walk.start(path);
  return walk.take_found();
}

FoundFiles find_changed(const std::vector<std::string>& changed, const std::vector<std::string>& paths,
                        const std::string& index) {
  Walk walk(index);
  for (const std::string& path : paths)
    for (const std::string& each : changed) walk.look_again(each, path);
  return walk.take_found();
}

std::string absolute_path(const std::string& path) {
  std::error_code fault;
  const fs::path real = fs::canonical(path, fault);
  if (!fault) return real.string();
  const fs::path whole = fs::absolute(path, fault);
  return without_slash((fault ? fs::path(path) : whole).lexically_normal().string());
}

bool lies_within(std::string_view path, std::string_view folder) {
  return path == folder || (path.size() > folder.size() && path.starts_with(folder) &&
                            (folder.ends_with('/') || path[folder.size()] == '/'));
}

}  // namespace quorate
