#include "indexer/index_writer.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <functional>
#include <map>
#include <set>

#include "analyzers/error.h"
#include "indexer/files.h"
#include "indexer/index_check.h"
#include "indexer/index_contents.h"
#include "tests/unit/indexer/scratch_folder.h"

using namespace quorate;

namespace {

// A pack of one document and some passages; those named in `hidden` are restricted.
PackContent pack(const std::string& id, int passages, const std::set<int>& hidden = {}) {
  PackContent content;
  content.info.id = id;
  content.info.original = "/packs/" + id;
  content.info.content_hash = "hash";
  for (int i = 0; i < passages; ++i) {
    Record record;
    record.id = id + "/report/p" + std::to_string(i);
    record.source.lines = {i + 1, i + 1};
    record.visibility = hidden.contains(i) ? Visibility::restricted : Visibility::open;
    record.text = "passage " + std::to_string(i) + " of " + id;
    const auto begin = static_cast<std::uint32_t>(content.text.text.size());
    content.text.text += record.text + "\n";
    content.text.origins.push_back({begin, record.source.lines, 0});
    record.spans = {{begin, begin + static_cast<std::uint32_t>(record.text.size())}};
    content.info.problems.push_back({"noise", record.source.lines, 0, "in " + std::to_string(i)});
    content.records.push_back(std::move(record));
  }
  return content;
}

void publish(IndexWriter& writer, std::vector<PackContent> packs, const Removal& removal = {}) {
  std::vector<FreshPacks> fresh;
  fresh.push_back(writer.fresh());
  for (PackContent& each : packs) fresh.back().add(std::move(each));
  writer.publish(std::move(fresh), removal);
}

using Ids = std::vector<std::string>;

Ids record_ids(const std::string& index, Visibility side) {
  Ids ids;
  each_record(index, read_manifest(index), side, [&](const Record& record) { ids.push_back(record.id); });
  std::sort(ids.begin(), ids.end());
  return ids;
}

std::map<std::string, PackInfo> packs(const std::string& index, Visibility side) {
  std::map<std::string, PackInfo> by_id;
  for (PackInfo& info : packs_of(index, read_manifest(index), side)) by_id[info.id] = info;
  return by_id;
}

std::string gone(const std::string& index, Visibility side, const std::string& id) {
  const Manifest manifest = read_manifest(index);
  for (const Shard& shard : manifest.shards(side)) {
    const Xapian::Database database(shard_folder(index, shard.name));
    if (std::string value = database.get_metadata(gone_key(id)); !value.empty()) return value;
  }
  return {};
}

constexpr Visibility kOpen = Visibility::open;
constexpr Visibility kRestricted = Visibility::restricted;

// Catalogue entries are the pipeline's: without any, each pack is a stranger to the catalogue, and nothing
// else is wrong.
bool is_whole(const std::string& index) {
  for (const std::string& fault : faults_of_index(index, read_manifest(index)))
    if (fault.find("catalogue does not know") == std::string::npos) {
      UNSCOPED_INFO(fault);
      return false;
    }
  return true;
}

}  // namespace

TEST_CASE("packs that were published are held, each side apart") {
  const ScratchFolder folder;
  IndexWriter writer(folder / "index");
  publish(writer, {pack("a", 2), pack("b", 3, {1}), pack("c", 1, {0})});
  const std::string index = folder / "index";
  CHECK(record_ids(index, kOpen) == Ids{"a/report/p0", "a/report/p1", "b/report/p0", "b/report/p2"});
  CHECK(record_ids(index, kRestricted) == Ids{"b/report/p1", "c/report/p0"});
  auto open = packs(index, kOpen);
  CHECK(open.size() == 2);
  CHECK(open["a"].original == "/packs/a");
  CHECK(open["a"].records == 2);
  CHECK(open["b"].original.empty());
  CHECK(packs(index, kRestricted)["b"].original == "/packs/b");
  CHECK(is_whole(index));
}

TEST_CASE("the public side says nothing of what is private") {
  const ScratchFolder folder;
  IndexWriter writer(folder / "index");
  publish(writer, {pack("b", 3, {1})});
  auto info = packs(folder / "index", kOpen)["b"];
  REQUIRE(info.problems.size() == 2);
  CHECK(info.problems[1].detail == "in 2");
  for (const auto& entry : std::filesystem::directory_iterator(folder / "index/texts/public"))
    CHECK(read_file(entry.path().string()).find("passage 1") == std::string::npos);
}

TEST_CASE("a pack published again takes the place of what it was") {
  const ScratchFolder folder;
  const std::string index = folder / "index";
  IndexWriter writer(index);
  publish(writer, {pack("a", 3), pack("b", 1)});
  PackContent next = pack("a", 1);
  next.gone = {{"a/report/p1", "a/report/p0", kOpen}, {"a/report/p2", "", kOpen}};
  publish(writer, {next});
  CHECK(record_ids(index, kOpen) == Ids{"a/report/p0", "b/report/p0"});
  CHECK(gone(index, kOpen, "a/report/p1") == "a/report/p0");
  CHECK(gone(index, kOpen, "a/report/p2") == "-");
  CHECK(is_whole(index));
}

TEST_CASE("a pack that becomes private leaves the public side whole") {
  const ScratchFolder folder;
  const std::string index = folder / "index";
  IndexWriter writer(index);
  publish(writer, {pack("a", 2), pack("b", 1)});
  publish(writer, {pack("a", 2, {0, 1})});
  CHECK(record_ids(index, kOpen) == Ids{"b/report/p0"});
  CHECK(packs(index, kOpen).size() == 1);
  CHECK(record_ids(index, kRestricted) == Ids{"a/report/p0", "a/report/p1"});
}

TEST_CASE("a pack that is taken out leaves its ids behind, and takes them up when it comes back") {
  const ScratchFolder folder;
  const std::string index = folder / "index";
  IndexWriter writer(index);
  publish(writer, {pack("a", 1)});
  publish(writer, {}, {{"a"}, {{"a/report/p0", "", kOpen}}, false});
  CHECK(record_ids(index, kOpen).empty());
  CHECK(packs(index, kOpen).empty());
  CHECK(gone(index, kOpen, "a/report/p0") == "-");
  publish(writer, {pack("a", 1)});
  CHECK(record_ids(index, kOpen) == Ids{"a/report/p0"});
  CHECK(gone(index, kOpen, "a/report/p0").empty());
}

TEST_CASE("a pack that is taken out leaves alone another whose id begins like its own") {
  const ScratchFolder folder;
  const std::string index = folder / "index";
  IndexWriter writer(index);
  publish(writer, {pack("a", 1), pack("a-2", 1)});
  publish(writer, {}, {{"a"}, {}, false});
  CHECK(record_ids(index, kOpen) == Ids{"a-2/report/p0"});
  CHECK(packs(index, kOpen).contains("a-2"));
}

TEST_CASE("the acronyms that a pack explains come and go with it") {
  const ScratchFolder folder;
  const std::string index = folder / "index";
  const auto explained = [&](const std::string& id) {
    const std::string shard = read_manifest(index).open[0].name;
    return Xapian::Database(shard_folder(index, shard)).get_metadata(acronym_key(id));
  };
  PackContent content = pack("a", 1);
  content.records[0].text = content.text.text = "The Integrated Care Board (ICB) met.";
  content.records[0].spans = {{0, 20}};
  IndexWriter writer(index);
  publish(writer, {content, pack("a-2", 1)});
  CHECK(explained("a") == "ICB\tIntegrated Care Board\n");
  publish(writer, {}, {{"a"}, {}, false});
  CHECK(explained("a").empty());
}

TEST_CASE("small shards are merged on the way, and compact leaves one a side") {
  const ScratchFolder folder;
  const std::string index = folder / "index";
  IndexWriter writer(index);
  Ids expected;
  for (int i = 0; i < 12; ++i) {
    publish(writer, {pack("p" + std::to_string(i + 10), 2)});
    expected.push_back("p" + std::to_string(i + 10) + "/report/p0");
    expected.push_back("p" + std::to_string(i + 10) + "/report/p1");
    CHECK(read_manifest(index).open.size() <= 2);
  }
  CHECK(record_ids(index, kOpen) == expected);
  writer.compact();
  REQUIRE(read_manifest(index).open.size() == 1);
  CHECK(read_manifest(index).open[0].records == 24);
  CHECK(read_manifest(index).open[0].packs == 12);
  CHECK(is_whole(index));
}

TEST_CASE("the last generation stays readable until the next but one") {
  const ScratchFolder folder;
  const std::string index = folder / "index";
  IndexWriter writer(index);
  publish(writer, {pack("a", 2)});
  const std::string first = shard_folder(index, read_manifest(index).open[0].name);
  const Xapian::Database reader(first);
  publish(writer, {pack("a", 1)});
  CHECK(std::filesystem::exists(first));
  CHECK(reader.get_doccount() == 2);
  publish(writer, {pack("b", 1)});
  CHECK_FALSE(std::filesystem::exists(first));
}

TEST_CASE("what a writer that was killed left behind is neither seen nor kept") {
  const ScratchFolder folder;
  const std::string index = folder / "index";
  {
    IndexWriter writer(index);
    publish(writer, {pack("a", 1)});
    FreshPacks unpublished = writer.fresh();
    unpublished.add(pack("b", 700));
  }
  std::filesystem::create_directories(shard_folder(index, "g99-public-0"));
  IndexWriter writer(index);
  CHECK(record_ids(index, kOpen) == Ids{"a/report/p0"});
  publish(writer, {pack("c", 1)});
  CHECK(writer.manifest().generation == 100);
  CHECK_FALSE(std::filesystem::exists(shard_folder(index, "g99-public-0")));
  CHECK(std::filesystem::is_empty(index + "/building"));
  CHECK(std::distance(std::filesystem::directory_iterator(index + "/texts/public"), {}) == 2);
}

TEST_CASE("started anew, the index drops what it held, whatever that was") {
  const ScratchFolder folder;
  const std::string index = folder / "index";
  {
    IndexWriter writer(index);
    publish(writer, {pack("a", 1)});
  }
  std::ofstream(index + "/current") << "{\"schema\": 0}";
  CHECK_THROWS_AS(IndexWriter(index), Error);
  IndexWriter writer(index, IndexWriter::Start::anew);
  publish(writer, {pack("b", 1)}, {{}, {}, true});
  CHECK(record_ids(index, kOpen) == Ids{"b/report/p0"});
  CHECK(read_manifest(index).generation == 2);
}

TEST_CASE("damage of every kind is found by the check") {
  struct Case {
    const char* name;
    std::function<void(const std::string& index)> harm;
  };
  const auto shard_file = [](const std::string& index, const std::string& name) {
    return shard_folder(index, read_manifest(index).open[0].name) + "/" + name;
  };
  const std::vector<Case> cases = {
      {"a table that was cut short",
       [&](const std::string& index) {
         std::filesystem::resize_file(shard_file(index, "postlist.glass"), 100);
       }},
      {"a byte that flipped",
       [&](const std::string& index) {
         std::fstream file(shard_file(index, "docdata.glass"),
                           std::ios::in | std::ios::out | std::ios::binary);
         file.seekp(100);
         file.put('\x7f');
       }},
      {"a table that is missing",
       [&](const std::string& index) { std::filesystem::remove(shard_file(index, "termlist.glass")); }},
      {"a shard that is missing",
       [&](const std::string& index) { std::filesystem::remove_all(shard_file(index, "")); }},
      {"a text that is missing",
       [&](const std::string& index) { std::filesystem::remove_all(index + "/texts/public"); }},
      {"a text that has changed",
       [&](const std::string& index) {
         for (const auto& entry : std::filesystem::directory_iterator(index + "/texts/public"))
           std::ofstream(entry.path(), std::ios::app) << "more";
       }},
  };
  for (const Case& row : cases) {
    INFO(row.name);
    const ScratchFolder folder;
    const std::string index = folder / "index";
    IndexWriter writer(index);
    publish(writer, {pack("a", 5)});
    REQUIRE(is_whole(index));
    row.harm(index);
    const std::vector<std::string> faults = faults_of_index(index, read_manifest(index));
    REQUIRE_FALSE(faults.empty());
    CHECK(faults[0].find("damaged") != std::string::npos);
  }
}
