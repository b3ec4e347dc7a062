// What there is to do: each file that was found held against the catalogue, before any is read.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "indexer/catalogue.h"
#include "indexer/find_files.h"
#include "indexer/reading.h"

namespace quorate {

// A file to be read.
struct Task {
  FoundFile file;
  std::vector<FoundFile> other_names;  // files of the same content
  std::string content;                 // hash
  std::uint64_t bytes = 0;
  PackSettings settings;
};

// A name that a pack is found under beside the one that it was read from.
struct NewName {
  std::string pack_id;
  FoundFile file;
};

struct Survey {
  std::vector<Task> tasks;  // in order of the files
  std::size_t unchanged = 0;
  std::size_t unknown = 0;  // of no known format
  std::size_t withdrawn = 0;
  std::vector<Failure> failures;  // empty, too large, unreadable, no text though named so; wrong corrections
  std::vector<NewName> new_names;
  std::vector<std::string> leaving;  // ids of packs that are held and now withdrawn
  std::set<std::string> present;     // ids of packs of which a file is there
};

struct SurveyRules {
  std::uint64_t most_bytes = 0;
  bool restricted = false;         // the whole collection
  bool read_all = false;           // what is unchanged too
  std::set<std::string> in_index;  // ids of packs that the index really holds
};

Survey survey(const FoundFiles& found, const Catalogue& catalogue, const SurveyRules& rules);

// Ids of the packs that were read from the folders that were looked through and have no file left anywhere;
// what lies in folders that could not be read is taken as there.
std::vector<std::string> vanished_packs(const FoundFiles& found, const Survey& survey,
                                        const Catalogue& catalogue);
// Of how many packs the folders were known to hold.
std::size_t packs_under(const std::vector<std::string>& folders, const Catalogue& catalogue);

}  // namespace quorate
