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
  PackSettings settings;  // of all its names, those known from before too
};

// A name that a pack is found under beside the one that it was read from.
struct NewName {
  std::string pack_id;
  FoundFile file;
};

struct Survey {
  std::vector<Task> tasks;    // in order of the files
  std::size_t unchanged = 0;  // contents, however many names each has
  std::size_t unknown = 0;    // of no known format
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

// Files of one content are one task, under the settings of all their names; where the correction of one of
// them is wrong, none is read and the pack stays as it was. Whatever the file system refuses is a failure of
// its file alone.
Survey survey(const FoundFiles& found, const Catalogue& catalogue, const SurveyRules& rules);

}  // namespace quorate
