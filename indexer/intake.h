// The intake: a pack that was just read gets its permanent ids and its entry in the catalogue.
#pragma once

#include <string>
#include <vector>

#include "indexer/catalogue.h"
#include "indexer/fresh_packs.h"
#include "indexer/index_writer.h"
#include "indexer/reading.h"
#include "indexer/survey.h"

namespace quorate {

// Which packs left with what was taken in or taken out: the index writer's to remove.
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

  // What has left since the last call.
  Removal take_removal();

private:
  const KnownPack* find_known(const std::string& content, const std::string& path);
  void take_back_removal(const std::string& pack_id);
  const KnownPack* find_vanished(const std::string& id) const;
  void leave_path(const KnownPack& pack, const std::string& path);

  Catalogue& catalogue_;
  Removal removal_;
};

}  // namespace quorate
