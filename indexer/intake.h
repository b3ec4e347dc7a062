// The intake: a pack that was just read gets its permanent ids and its entry in the catalogue.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "indexer/catalogue.h"
#include "indexer/fresh_packs.h"
#include "indexer/index_writer.h"
#include "indexer/reading.h"
#include "indexer/survey.h"

namespace quorate {

// What a pack that leaves the index leaves behind: every id that it ever had, none with a way on, for nothing
// of it is there.
std::vector<GoneRecord> gone_with(const KnownPack& pack);

class Intake {
public:
  explicit Intake(Catalogue& catalogue) : catalogue_(catalogue) {}

  // Tells the pack again by its content, else by its path; else it is new and gets an id of its own.
  // `original` is where its file may be fetched from. Call in the order of the tasks: of two packs that would
  // be called the same the first gets the name.
  PackContent take(PackReading reading, const Task& task, const std::string& original);

  // The pack leaves; its ids stay its own for when it comes back.
  void withdraw(const std::string& pack_id);
  void add_name(const NewName& name);

  // What has left since the last call: the index writer's to remove.
  Removal take_removal();

private:
  const KnownPack* find_known(const std::string& content, const std::string& path);
  const KnownPack* find_vanished(const std::string& id) const;
  void leave_path(const KnownPack& pack, const std::string& path);

  Catalogue& catalogue_;
  std::map<std::string, std::vector<GoneRecord>> left_;  // by pack
};

}  // namespace quorate
