#include "indexer/vanished_packs.h"

#include <algorithm>
#include <filesystem>
#include <system_error>

#include "indexer/counted.h"

namespace quorate {
namespace {

bool lies_within_any(const std::string& path, const std::vector<std::string>& folders) {
  return std::any_of(folders.begin(), folders.end(),
                     [&](const std::string& folder) { return lies_within(path, folder); });
}

bool is_gone(const std::string& path) {
  std::error_code fault;
  return !std::filesystem::exists(path, fault) && !fault;
}

}  // namespace

std::vector<std::string> vanished_packs(const FoundFiles& found, const Survey& survey,
                                        const Catalogue& catalogue) {
  std::vector<std::string> vanished;
  catalogue.each([&](const KnownPack& pack) {
    if (!pack.held || survey.present.contains(pack.id)) return;
    const bool gone = std::all_of(pack.files.begin(), pack.files.end(), [&](const KnownFile& file) {
      const std::string path = file_of(pack, file).path;
      return lies_within_any(path, found.folders) && is_gone(path);
    });
    if (gone) vanished.push_back(pack.id);
  });
  return vanished;
}

std::size_t packs_under(const std::vector<std::string>& folders, const Catalogue& catalogue) {
  std::size_t count = 0;
  catalogue.each([&](const KnownPack& pack) {
    count += pack.held && std::any_of(pack.files.begin(), pack.files.end(), [&](const KnownFile& file) {
               return lies_within_any(file.path, folders);
             });
  });
  return count;
}

std::string prune_refusal(std::size_t vanished, std::size_t all,
                          const std::vector<std::string>& unread_folders) {
  if (!unread_folders.empty()) return unread_folders.front() + ": can't be read, so nothing is pruned";
  if (vanished * 2 <= all) return {};
  return counted(vanished, "pack", "packs") + " of " + std::to_string(all) +
         " would be pruned, over half: nothing was done";
}

}  // namespace quorate
