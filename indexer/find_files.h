// The files under the paths that were given, in order.
#pragma once

#include <string>
#include <vector>

namespace quorate {

struct FoundFile {
  std::string path;    // absolute, links resolved up to the folder that was given
  std::string root;    // the folder that was given; of a file given by itself, its folder
  std::string name;    // path within root: Source::file
  bool given = false;  // by itself, not found in a folder
  bool operator==(const FoundFile&) const = default;
};

// What was not read, and why, in one line that names it.
struct Failure {
  std::string path;
  std::string reason;
  bool operator==(const Failure&) const = default;
};

struct FoundFiles {
  std::vector<FoundFile> files;             // each once, in order of the paths given, then of names
  std::vector<Failure> failures;            // folders and paths that can't be read
  std::vector<std::string> folders;         // absolute: what was given, missing ones too
  std::vector<std::string> unread_folders;  // absolute: what lies in them is not known
};

// Recursive. Names that begin with a dot, correction files and the folder `index` itself are passed over. A
// folder that is met again by a link is not walked twice.
FoundFiles find_files(const std::vector<std::string>& paths, const std::string& index);

}  // namespace quorate
