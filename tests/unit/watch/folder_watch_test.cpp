#include "indexer/watch/folder_watch.h"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <set>

#include "indexer/watch/file_stamps.h"
#include "tests/unit/indexer/scratch_folder.h"

using namespace quorate;
namespace fs = std::filesystem;

namespace {

void write(const std::string& path, const std::string& text = "text") { std::ofstream(path) << text; }

// Paths within the folder, with a mark for what happened last: "a.txt=" complete, "~" writing, "-" gone. What
// was done before the call is there to be read at once.
std::set<std::string> told(FolderWatch& watch, const ScratchFolder& folder) {
  std::map<std::string, Change> last;
  for (const FolderEvents::Event& event : watch.read().events) last[event.path] = event.change;
  std::set<std::string> marked;
  for (const auto& [path, change] : last)
    marked.insert(path.substr(folder.path().size() + 1) + (change == Change::gone      ? "-"
                                                           : change == Change::writing ? "~"
                                                                                       : "="));
  return marked;
}

using Told = std::set<std::string>;

}  // namespace

TEST_CASE("what happens in a folder and those within it is told") {
  const ScratchFolder folder;
  fs::create_directories(folder / "packs/sub");
  fs::create_directories(folder / "packs/index");
  write(folder / "packs/old.txt");
  FolderWatch watch(folder / "packs/index");
  REQUIRE(watch.watch(folder / "packs"));
  CHECK(told(watch, folder) == Told{});

  write(folder / "packs/new.txt");
  write(folder / "packs/sub/new.txt");
  write(folder / "packs/.hidden");
  write(folder / "packs/index/current");
  CHECK(told(watch, folder) == Told{"packs/new.txt=", "packs/sub/new.txt="});

  {
    std::ofstream open(folder / "packs/open.txt");
    open << "half" << std::flush;
    CHECK(told(watch, folder) == Told{"packs/open.txt~"});
  }
  CHECK(told(watch, folder) == Told{"packs/open.txt="});

  fs::rename(folder / "packs/old.txt", folder / "packs/sub/moved.txt");
  fs::remove(folder / "packs/new.txt");
  fs::create_hard_link(folder / "packs/open.txt", folder / "packs/link.txt");
  CHECK(told(watch, folder) ==
        Told{"packs/link.txt=", "packs/new.txt-", "packs/old.txt-", "packs/sub/moved.txt="});
}

TEST_CASE("a folder that is new is watched with all that it brings") {
  const ScratchFolder folder;
  fs::create_directories(folder / "packs");
  fs::create_directories(folder / "outside/deep");
  write(folder / "outside/deep/brought.txt");
  FolderWatch watch("");
  REQUIRE(watch.watch(folder / "packs"));
  fs::rename(folder / "outside", folder / "packs/inside");
  CHECK(told(watch, folder) == Told{"packs/inside/deep/brought.txt="});
  write(folder / "packs/inside/deep/later.txt");
  CHECK(told(watch, folder) == Told{"packs/inside/deep/later.txt="});

  fs::rename(folder / "packs/inside", folder / "away");
  CHECK(told(watch, folder) == Told{"packs/inside-"});
  write(folder / "away/deep/unseen.txt");
  CHECK(told(watch, folder) == Told{});
}

TEST_CASE("a file is watched by its folder, whose own folders are not followed") {
  const ScratchFolder folder;
  fs::create_directories(folder / "packs");
  write(folder / "packs/one.txt");
  FolderWatch watch("");
  REQUIRE(watch.watch_file(folder / "packs/one.txt"));
  fs::create_directories(folder / "packs/sub");
  write(folder / "packs/sub/other.txt");
  write(folder / "packs/one.txt");
  CHECK(told(watch, folder) == Told{"packs/one.txt="});
  CHECK_FALSE(watch.watch(folder / "nowhere"));
}

TEST_CASE("a file is looked at again where it or its corrections have changed") {
  const ScratchFolder folder;
  const std::vector<FoundFile> all = {{folder / "a.txt", folder.path(), "a.txt", false, "a.txt"},
                                      {folder / "b.txt", folder.path(), "b.txt", false, "b.txt"}};
  for (const FoundFile& file : all) write(file.path);
  FileStamps stamps;
  const auto changed = [&] {
    std::vector<FoundFile> files = all;
    stamps.drop_unchanged(files);
    std::string names;
    for (const FoundFile& file : files) names += file.name + " ";
    stamps.note(all);
    return names;
  };
  CHECK(changed() == "a.txt b.txt ");
  CHECK(changed().empty());
  write(folder / "a.txt", "longer text");
  CHECK(changed() == "a.txt ");
  write(folder / "b.txt.toml");
  CHECK(changed() == "b.txt ");
  write(folder / "corrections.toml");
  CHECK(changed() == "a.txt b.txt ");
}
