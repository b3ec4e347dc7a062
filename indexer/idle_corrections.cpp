#include "indexer/idle_corrections.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <system_error>

#include "analyzers/error.h"
#include "indexer/corrections.h"
#include "indexer/files.h"

namespace quorate {
namespace {

namespace fs = std::filesystem;

bool is_there(const fs::path& path) {
  std::error_code fault;  // what can't be looked at may be there
  return fs::exists(path, fault) || fault;
}

void check_tables(const std::string& path, const std::string& typed, std::vector<Failure>& idle) {
  try {
    for (const std::string& name : names_corrected({path, read_file(path)}))
      if (!is_there(fs::path(path).parent_path() / name))
        idle.push_back({typed, "corrects nothing: no file here is called \"" + name +
                                   "\" (a name with a dot in it is put in quotes)"});
  } catch (const Error&) {
    // Each file of the folder has failed for it, by its name.
  }
}

void check_folder(const std::string& folder, const fs::path& typed, std::vector<Failure>& idle) {
  std::vector<std::string> names;
  std::error_code fault;
  for (fs::directory_iterator at(folder, fault), end; !fault && at != end; at.increment(fault))
    if (at->path().extension() == kCorrectionSuffix) names.push_back(at->path().filename().string());
  std::sort(names.begin(), names.end());
  for (const std::string& name : names) {
    const std::string path = folder + "/" + name;
    const std::string corrected = name.substr(0, name.size() - kCorrectionSuffix.size());
    if (name == kFolderCorrections)
      check_tables(path, (typed / name).string(), idle);
    else if (!corrected.empty() && !is_there(folder + "/" + corrected))
      idle.push_back(
          {(typed / name).string(), "corrects nothing: no file \"" + corrected + "\" stands beside it"});
  }
}

}  // namespace

std::vector<Failure> idle_corrections(const FoundFiles& found) {
  std::map<std::string, fs::path> folders;  // absolute -> as typed
  for (const FoundFile& file : found.files)
    folders.emplace(fs::path(file.path).parent_path().string(), fs::path(file.typed).parent_path());
  std::vector<Failure> idle;
  for (const auto& [folder, typed] : folders) check_folder(folder, typed, idle);
  return idle;
}

}  // namespace quorate
