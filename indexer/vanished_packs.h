// Packs whose files are gone from the folders that were looked through.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "indexer/catalogue.h"
#include "indexer/find_files.h"
#include "indexer/survey.h"

namespace quorate {

// Ids of the packs that were read from the folders that were looked through and have no file left anywhere;
// what lies in folders that could not be read is taken as there, and so is what is
// still changing.
std::vector<std::string> vanished_packs(const FoundFiles& found, const Survey& survey,
                                        const Catalogue& catalogue);

// What pruning is judged by (CONTRACT: --prune).
struct PruneQuestion {
  std::vector<std::string> vanished;  // ids
  std::set<std::string> lately;       // ids pruned a short while ago: a slow deletion is one deletion
  std::vector<std::string> folders;   // absolute, each judged by itself: one of several may be unmounted
  std::vector<std::string> unread_folders;
};

// Why it looks like a mistake, empty where it doesn't: a folder that could not be read, or one that would
// lose over half of the packs that it held.
std::string prune_refusal(const PruneQuestion& question, const Catalogue& catalogue);

}  // namespace quorate
