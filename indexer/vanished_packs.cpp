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

// Of the packs that one folder held before the first of them was pruned.
struct Losses {
  std::size_t held = 0, vanished = 0, lately = 0;
  std::size_t gone() const { return vanished + lately; }
};

Losses losses_of(const std::string& folder, const std::set<std::string>& vanished,
                 const std::set<std::string>& lately, const Catalogue& catalogue) {
  Losses losses;
  catalogue.each([&](const KnownPack& pack) {
    const bool left_lately = !pack.held && lately.contains(pack.id);
    const bool is_here = std::any_of(pack.files.begin(), pack.files.end(),
                                     [&](const KnownFile& file) { return lies_within(file.path, folder); });
    if (!is_here || (!pack.held && !left_lately)) return;
    ++losses.held;
    losses.lately += left_lately;
    losses.vanished += vanished.contains(pack.id);
  });
  return losses;
}

std::string refusal_of(const std::string& folder, const Losses& losses) {
  std::string text = counted(losses.vanished, "pack", "packs") + " of " + std::to_string(losses.held) +
                     " in " + folder + " would be pruned, ";
  if (losses.lately > 0) text += "after " + std::to_string(losses.lately) + " a short while ago, ";
  return text + "over half: nothing was done";
}

}  // namespace

std::vector<std::string> vanished_packs(const FoundFiles& found, const Survey& survey,
                                        const Catalogue& catalogue) {
  std::vector<std::string> vanished;
  catalogue.each([&](const KnownPack& pack) {
    if (!pack.held || survey.present.contains(pack.id)) return;
    const bool gone = std::all_of(pack.files.begin(), pack.files.end(), [&](const KnownFile& file) {
      const std::string path = file_of(pack, file).path;
      return lies_within_any(path, found.folders) && is_gone(path) && !lies_within_any(path, found.unsettled);
    });
    if (gone) vanished.push_back(pack.id);
  });
  return vanished;
}

std::string prune_refusal(const PruneQuestion& question, const Catalogue& catalogue) {
  if (!question.unread_folders.empty())
    return question.unread_folders.front() + ": can't be read, so nothing is pruned";
  const std::set<std::string> vanished(question.vanished.begin(), question.vanished.end());
  for (const std::string& folder : question.folders) {
    const Losses losses = losses_of(folder, vanished, question.lately, catalogue);
    if (losses.vanished > 0 && losses.gone() * 2 > losses.held) return refusal_of(folder, losses);
  }
  return {};
}

}  // namespace quorate
