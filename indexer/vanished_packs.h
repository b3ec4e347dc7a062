// Packs whose files are gone from the folders that were looked through.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "indexer/catalogue.h"
#include "indexer/find_files.h"
#include "indexer/survey.h"

namespace quorate {

// Ids of the packs that were read from the folders that were looked through and have no file left anywhere;
// what lies in folders that could not be read is taken as there.
std::vector<std::string> vanished_packs(const FoundFiles& found, const Survey& survey,
                                        const Catalogue& catalogue);
// Of how many packs the folders were known to hold.
std::size_t packs_under(const std::vector<std::string>& folders, const Catalogue& catalogue);

// Why taking `vanished` of `all` packs out looks like a mistake (CONTRACT: --prune), empty where it doesn't.
std::string prune_refusal(std::size_t vanished, std::size_t all,
                          const std::vector<std::string>& unread_folders);

}  // namespace quorate
