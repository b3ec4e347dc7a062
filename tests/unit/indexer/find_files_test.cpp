#include "indexer/find_files.h"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>

#include "tests/unit/indexer/scratch_folder.h"

using namespace quorate;
namespace fs = std::filesystem;

namespace {

void write(const std::string& path) {
  fs::create_directories(fs::path(path).parent_path());
  std::ofstream(path) << "text";
}

std::vector<std::string> names(const FoundFiles& found) {
  std::vector<std::string> names;
  for (const FoundFile& file : found.files) names.push_back(file.name);
  return names;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("files are found in folders within folders, in order of their names") {
  const ScratchFolder folder;
  for (const char* name : {"b.txt", "a/2.txt", "a/1.txt", "c/d/e.pdf"}) write(folder / "packs/" + name);
  const FoundFiles found = find_files({folder / "packs"}, folder / "index");
  CHECK(names(found) == Names{"a/1.txt", "a/2.txt", "b.txt", "c/d/e.pdf"});
  CHECK(found.files[0].path == fs::canonical(folder / "packs/a/1.txt").string());
  CHECK(found.failures.empty());
}

TEST_CASE("what is hidden, a correction or the index itself is passed over") {
  const ScratchFolder folder;
  for (const char* name :
       {".git/x", ".hidden.txt", "pack.txt.toml", "corrections.toml", "index/current", "p.txt"})
    write(folder / "packs/" + name);
  CHECK(names(find_files({folder / "packs"}, folder / "packs/index")) == Names{"p.txt"});
}

TEST_CASE("a file given by itself is named within its folder, and once however often it is given") {
  const ScratchFolder folder;
  write(folder / "packs/p.txt");
  const FoundFiles found = find_files({folder / "packs/p.txt", folder / "packs"}, "");
  CHECK(names(found) == Names{"p.txt"});
  CHECK(found.files[0].given);
}

TEST_CASE("links in a circle end") {
  const ScratchFolder folder;
  write(folder / "packs/a/p.txt");
  fs::create_directory_symlink(folder / "packs", folder / "packs/a/again");
  CHECK(names(find_files({folder / "packs"}, "")) == Names{"a/p.txt"});
}

TEST_CASE("what is missing is told, and its folder is not taken for an empty one") {
  const ScratchFolder folder;
  const FoundFiles found = find_files({folder / "nowhere"}, "");
  REQUIRE(found.failures.size() == 1);
  CHECK(found.failures[0].path == folder / "nowhere");
  CHECK(found.unread_folders.size() == 1);
}
