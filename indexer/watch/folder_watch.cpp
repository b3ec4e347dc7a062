#include "indexer/watch/folder_watch.h"

#include <sys/inotify.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <system_error>

#include "analyzers/error.h"
#include "indexer/find_files.h"

namespace quorate {
namespace {

namespace fs = std::filesystem;

constexpr unsigned kEvents = IN_CREATE | IN_MODIFY | IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM |
                             IN_DELETE | IN_DELETE_SELF | IN_MOVE_SELF | IN_ATTRIB | IN_ONLYDIR;

bool is_hidden(const std::string& name) { return !name.empty() && name[0] == '.'; }

// A second name or a link is whole when it is made: nobody writes to it and closes it.
bool is_made_whole(const std::string& path) {
  struct stat facts {};
  return ::lstat(path.c_str(), &facts) == 0 && (S_ISLNK(facts.st_mode) || facts.st_nlink > 1);
}

Change change_of(unsigned mask, const std::string& path) {
  if ((mask & (IN_DELETE | IN_MOVED_FROM)) != 0) return Change::gone;
  if ((mask & IN_MODIFY) != 0) return Change::writing;
  if ((mask & IN_CREATE) != 0) return is_made_whole(path) ? Change::complete : Change::writing;
  return (mask & IN_ATTRIB) != 0 ? Change::touched : Change::complete;
}

}  // namespace

FolderWatch::FolderWatch(std::string passed_over)
    : passed_over_(std::move(passed_over)), descriptor_(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC)) {
  if (descriptor_ < 0)
    throw Error(ErrorKind::unreadable, std::string("folders can't be watched: ") + std::strerror(errno),
                "fs.inotify.max_user_instances limits how many programs may");
}

FolderWatch::~FolderWatch() { ::close(descriptor_); }

bool FolderWatch::watch(const std::string& folder) { return watch_within(folder, nullptr); }

bool FolderWatch::watch_file(const std::string& path) {
  const std::string folder = fs::path(path).parent_path().string();
  const int number = ::inotify_add_watch(descriptor_, folder.c_str(), kEvents);
  if (number >= 0 && folders_.emplace(number, folder).second) for_files_.insert(number);
  return number >= 0;
}

// Watched before it is listed: what is made meanwhile is told of twice rather than never.
bool FolderWatch::watch_within(const std::string& folder, FolderEvents* told) {
  if (folder == passed_over_) return true;
  const int number = ::inotify_add_watch(descriptor_, folder.c_str(), kEvents);
  if (number < 0) return false;
  folders_.insert_or_assign(number, folder);
  for_files_.erase(number);
  bool all = true;
  std::error_code fault;
  for (fs::directory_iterator at(folder, fault), end; !fault && at != end; at.increment(fault)) {
    const std::string path = at->path().string();
    if (is_hidden(at->path().filename().string())) continue;
    std::error_code unknown;
    // A link to a folder is looked through with the rest, now and then; watching it might never end.
    if (at->is_directory(unknown) && !at->is_symlink(unknown))
      all = watch_within(path, told) && all;
    else if (told != nullptr)
      told->events.push_back({path, Change::complete});
  }
  return all && !fault;
}

FolderEvents FolderWatch::read() {
  FolderEvents told;
  alignas(inotify_event) std::array<char, 1U << 16U> buffer;
  for (;;) {
    const ssize_t got = ::read(descriptor_, buffer.data(), buffer.size());
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return told;
    for (std::size_t at = 0; at < static_cast<std::size_t>(got);) {
      inotify_event event{};
      std::memcpy(&event, buffer.data() + at, sizeof event);
      const std::string name = event.len > 0 ? std::string(buffer.data() + at + sizeof event) : std::string();
      take(event.wd, event.mask, name, told);
      at += sizeof event + event.len;
    }
  }
}

void FolderWatch::take(int watch, unsigned mask, const std::string& name, FolderEvents& told) {
  if ((mask & IN_Q_OVERFLOW) != 0) {
    told.overflow = true;
    return;
  }
  const auto found = folders_.find(watch);
  if (found == folders_.end()) return;
  const std::string folder = found->second;
  if ((mask & (IN_DELETE_SELF | IN_MOVE_SELF | IN_UNMOUNT)) != 0) {
    told.events.push_back({folder, Change::gone});
    return watch_anew(folder, told);
  }
  if ((mask & IN_IGNORED) != 0) {
    folders_.erase(found);
    for_files_.erase(watch);
    return;
  }
  if (name.empty() || is_hidden(name)) return;
  const std::string path = folder + "/" + name;
  if ((mask & IN_ISDIR) == 0) {
    told.events.push_back({path, change_of(mask, path)});
  } else if (for_files_.contains(watch)) {
    return;
  } else if ((mask & (IN_CREATE | IN_MOVED_TO)) != 0) {
    if (!watch_within(path, &told)) told.overflow = true;
  } else if ((mask & (IN_DELETE | IN_MOVED_FROM)) != 0) {
    forget_within(path);
    told.events.push_back({path, Change::gone});
  } else if ((mask & IN_ATTRIB) != 0) {
    // What is in it may be readable now, or no longer; or a copy has set its times while more is to come.
    watch_within(path, nullptr);
    told.events.push_back({path, Change::touched});
  }
}

// The folder that has this name from now on, where there is one, is another, or is back already.
void FolderWatch::watch_anew(const std::string& folder, FolderEvents& told) {
  const bool for_file = std::any_of(folders_.begin(), folders_.end(), [&](const auto& watched) {
    return watched.second == folder && for_files_.contains(watched.first);
  });
  forget_within(folder);
  std::error_code fault;
  if (!fs::is_directory(folder, fault)) return;
  const bool all = for_file ? watch_file(folder + "/.") : watch_within(folder, &told);
  if (!all) told.overflow = true;
}

// A folder that was moved away would be heard of under its old name.
void FolderWatch::forget_within(const std::string& folder) {
  for (auto at = folders_.begin(); at != folders_.end();) {
    if (!lies_within(at->second, folder)) {
      ++at;
      continue;
    }
    ::inotify_rm_watch(descriptor_, at->first);
    for_files_.erase(at->first);
    at = folders_.erase(at);
  }
}

}  // namespace quorate
