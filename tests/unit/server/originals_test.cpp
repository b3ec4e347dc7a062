#include "server/originals.h"

#include <catch2/catch.hpp>

#include <atomic>
#include <filesystem>
#include <fstream>
#include <string>
#include <thread>
#include <vector>

#include "analyzers/content_hash.h"
#include "tests/lib/small_index.h"

using namespace quorate;

namespace {

void write(const std::string& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary) << bytes;
}

PackInfo pack_of_file(const std::string& path, const std::string& bytes, const std::string& type) {
  PackInfo pack;
  pack.original = path;
  pack.content_hash = content_hash(bytes);
  pack.content_type = type;
  return pack;
}

}  // namespace

TEST_CASE("an original is what was indexed, or it is not given") {
  const test::TemporaryFolder folder;
  const std::string path = folder.path() + "/pack.txt";
  const PackInfo pack = pack_of_file(path, "Minutes", "text/plain");
  const Originals originals;
  CHECK(originals.find(pack).state == OriginalState::missing);
  write(path, "Minutes");
  REQUIRE(originals.find(pack).state == OriginalState::held);
  write(path, "Minutez");  // of the same size
  CHECK(originals.find(pack).state == OriginalState::changed);
  write(path, "Minutes");
  CHECK(originals.find(pack).state == OriginalState::held);
  std::filesystem::remove(path);
  std::filesystem::create_directory(path);
  CHECK(originals.find(pack).state == OriginalState::missing);

  PackInfo hidden = pack;
  hidden.original.clear();
  CHECK(originals.find(hidden).state == OriginalState::withheld);
}

TEST_CASE("an original that was opened stays what it was when another takes its place") {
  const test::TemporaryFolder folder;
  const std::string path = folder.path() + "/pack.txt";
  write(path, "Minutes");
  const Original original = Originals().find(pack_of_file(path, "Minutes", "text/plain"));
  REQUIRE(original.file != nullptr);
  write(path + ".new", "Private");
  std::filesystem::rename(path + ".new", path);
  std::string bytes(7, ' ');
  CHECK(original.file->read(0, bytes) == 7);
  CHECK(bytes == "Minutes");
}

TEST_CASE("an original that many ask for at once is given to each") {
  const test::TemporaryFolder folder;
  const std::string path = folder.path() + "/pack.txt", bytes(4'000'000, 'x');
  write(path, bytes);
  const PackInfo pack = pack_of_file(path, bytes, "text/plain");
  const Originals originals;
  std::atomic<int> held = 0;
  std::vector<std::thread> asking;
  for (int i = 0; i < 8; ++i)
    asking.emplace_back([&] { held += originals.find(pack).state == OriginalState::held ? 1 : 0; });
  for (std::thread& one : asking) one.join();
  CHECK(held == 8);
}

TEST_CASE("text is given with its charset, all else as it is") {
  const std::string long_text(262'143, 'x');  // the next character lies across two blocks that are read
  struct Row {
    std::string bytes, type, expected;
  };
  const std::vector<Row> rows = {
      {"Minutes", "text/plain", "text/plain; charset=utf-8"},
      {"", "text/plain", "text/plain; charset=utf-8"},
      {"caf\xC3\xA9", "text/plain", "text/plain; charset=utf-8"},
      {"\xEF\xBB\xBFwith a mark", "text/plain", "text/plain; charset=utf-8"},
      {"caf\xE9", "text/plain", "text/plain; charset=windows-1252"},
      {"\x93quoted\x94", "text/plain", "text/plain; charset=windows-1252"},
      {"cut short \xC3", "text/plain", "text/plain; charset=windows-1252"},
      {long_text + "\xC3\xA9 and so on", "text/plain", "text/plain; charset=utf-8"},
      {long_text + "\xE2\x80\x99s", "text/plain", "text/plain; charset=utf-8"},
      {long_text + "\xC3 and so on", "text/plain", "text/plain; charset=windows-1252"},
      {"%PDF-1.4 \xE9", "application/pdf", "application/pdf"},
  };
  const test::TemporaryFolder folder;
  const std::string path = folder.path() + "/pack";
  for (const auto& [bytes, type, expected] : rows) {
    write(path, bytes);
    CHECK(Originals().find(pack_of_file(path, bytes, type)).content_type == expected);
  }
}
