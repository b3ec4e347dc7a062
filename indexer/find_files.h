// The files under the paths that were given, in order.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace quorate {

struct FoundFile {
  std::string path;    // absolute, links resolved up to the folder that was given
  std::string root;    // the folder that was given; of a file given by itself, its folder
  std::string name;    // path within root: Source::file
  bool given = false;  // by itself, not found in a folder
  std::string typed;   // the path as the person gave it, and on from there: what messages call the file
  bool operator==(const FoundFile&) const = default;
};

// What was not read, and why. `reason` doesn't repeat the path.
struct Failure {
  std::string path;  // as the person gave it
  std::string reason;
  bool operator==(const Failure&) const = default;
};

// The failure that `message` tells of the file: its own path is not said twice, and whatever lies beside it
// is named as the person would name it.
Failure failure_of(const FoundFile& file, std::string_view message);

struct FoundFiles {
  std::vector<FoundFile> files;             // each once, in order of the paths given, then of names
  std::vector<Failure> failures;            // folders and paths that can't be read
  std::vector<std::string> folders;         // absolute: what was given, missing ones too
  std::vector<std::string> unread_folders;  // absolute: what lies in them is not known
  std::vector<std::string> unsettled;       // absolute: what is there, or gone, may be otherwise in a moment
};

// Recursive. Names that begin with a dot, correction files and the folder `index` itself are passed over; so
// is what is neither a file nor a folder, unless it was given by itself. A folder that is met again by a link
// is not walked twice. Whatever the file system refuses is a failure, and the rest is found.
FoundFiles find_files(const std::vector<std::string>& paths, const std::string& index);

// Of what find_files() finds under `paths` only what is one of `changed` or lies in it (absolute). What of
// `changed` is gone is among `folders`, so that packs read from there are known to have vanished.
FoundFiles find_changed(const std::vector<std::string>& changed, const std::vector<std::string>& paths,
                        const std::string& index);

// The path without links where it is there; else as absolute as it can be said. Never throws.
std::string absolute_path(const std::string& path);

// Whether the path is the folder or lies in it; both absolute.
bool lies_within(std::string_view path, std::string_view folder);

}  // namespace quorate
