#include "indexer/watch/follower.h"

#include <catch2/catch.hpp>

#include <fstream>
#include <iterator>

#include "analyzers/index_manifest.h"
#include "tests/unit/indexer/scratch_folder.h"

using namespace quorate;
namespace fs = std::filesystem;
using std::chrono::minutes;
using std::chrono::seconds;

namespace {

std::string config(const std::string& name) {
  std::ifstream file(std::string(QUORATE_SOURCE_DIR) + "/config/" + name);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::shared_ptr<const Vocabulary> vocabulary() {
  static const auto read =
      make_vocabulary({config("organisations.tsv"), config("outline.toml"), config("governance.toml")});
  return read;
}

std::string minutes_about(const std::string& word) {
  return "Minutes of the meeting of the Parish Council held on 4 May 2023\n\n1. Apologies\n\nThe clerk spoke "
         "of " +
         word + ".\n\nRESOLVED to approve the " + word + ".\n";
}

// A follower whose clock is the test's.
struct Followed {
  explicit Followed(const std::vector<std::string>& roots) {
    PipelineOptions pipeline;
    pipeline.index = folder / "index";
    pipeline.vocabulary = vocabulary();
    pipeline.most_bytes = 1'000'000;
    fs::create_directories(pipeline.index);
    catalogue.emplace(pipeline.index + "/" + std::string(kCatalogueFolder));
    writer.emplace(pipeline.index);
    FollowRules rules;
    for (const std::string& root : roots) {
      fs::create_directories(folder / root);
      rules.paths.push_back(folder / root);
    }
    follower.emplace(rules, pipeline, *catalogue, *writer);
  }

  void write(const std::string& path, const std::string& word) const {
    fs::create_directories(fs::path(folder / path).parent_path());
    std::ofstream(folder / path) << minutes_about(word);
  }
  // What has happened is taken, and has settled after a while.
  void after(WatchSpan span) {
    follower->step(now);
    now += span;
    follower->step(now);
  }
  // The names of the files of packs that are held.
  std::set<std::string> held() const {
    std::set<std::string> names;
    catalogue->each([&](const KnownPack& pack) {
      for (const KnownFile& file : pack.files)
        if (pack.held) names.insert(file.name);
    });
    return names;
  }

  ScratchFolder folder;
  std::optional<Catalogue> catalogue;
  std::optional<IndexWriter> writer;
  std::optional<Follower> follower;
  WatchTime now = WatchTime::clock::now();
};

using Names = std::set<std::string>;

Names numbered(int first, int last) {
  Names names;
  for (int i = first; i <= last; ++i) names.insert(std::to_string(i) + ".txt");
  return names;
}

}  // namespace

TEST_CASE("a pack that left and comes back as it was is read again") {
  Followed packs({"packs"});
  for (const char* name : {"a", "b", "c", "far/d"})
    packs.write("packs/" + std::string(name) + ".txt", "w" + std::string(name));
  // Behind a link nothing is heard of: as with a share that is unmounted.
  fs::create_directories(packs.folder / "outside/share");
  packs.write("outside/share/e.txt", "walnuts");
  fs::create_directory_symlink(packs.folder / "outside/share", packs.folder / "packs/linked");
  packs.follower->look_through(packs.now);
  const Names all = {"a.txt", "b.txt", "c.txt", "far/d.txt", "linked/e.txt"};
  REQUIRE(packs.held() == all);

  fs::rename(packs.folder / "outside/share", packs.folder / "outside/away");
  packs.after(minutes(11));
  CHECK(packs.held() == Names{"a.txt", "b.txt", "c.txt", "far/d.txt"});
  fs::rename(packs.folder / "outside/away", packs.folder / "outside/share");
  packs.after(minutes(11));
  CHECK(packs.held() == all);

  fs::rename(packs.folder / "packs/far", packs.folder / "away");
  packs.after(seconds(2));
  CHECK(packs.held() == Names{"a.txt", "b.txt", "c.txt", "linked/e.txt"});
  fs::rename(packs.folder / "away", packs.folder / "packs/far");
  packs.after(seconds(2));
  CHECK(packs.held() == all);
}

TEST_CASE("a folder that is suddenly empty keeps its packs, however many others there are") {
  Followed packs({"large", "small"});
  for (int i = 1; i <= 5; ++i) packs.write("large/" + std::to_string(i) + ".txt", "w" + std::to_string(i));
  packs.write("small/6.txt", "walnuts");
  packs.follower->look_through(packs.now);
  REQUIRE(packs.held() == numbered(1, 6));
  fs::rename(packs.folder / "small", packs.folder / "unmounted");
  fs::create_directory(packs.folder / "small");
  packs.after(seconds(6));
  packs.after(minutes(11));
  CHECK(packs.held() == numbered(1, 6));
  fs::remove(packs.folder / "large/1.txt");
  fs::remove(packs.folder / "small");
  fs::rename(packs.folder / "unmounted", packs.folder / "small");
  packs.after(seconds(6));
  CHECK(packs.held() == numbered(2, 6));
}

TEST_CASE("what lay on a mount that is gone is kept, though it was less than half of its folder") {
  Followed packs({"packs"});
  for (int i = 1; i <= 5; ++i) packs.write("packs/" + std::to_string(i) + ".txt", "w" + std::to_string(i));
  packs.write("packs/share/6.txt", "walnuts");
  packs.follower->look_through(packs.now);
  std::ofstream(packs.folder / "index/mounts") << packs.folder / "packs/share"
                                               << "\n";
  fs::remove(packs.folder / "packs/share/6.txt");  // as it looks when the share is unmounted
  packs.after(seconds(6));
  packs.after(minutes(11));
  CHECK(packs.held().contains("share/6.txt"));
  fs::remove(packs.folder / "packs/1.txt");
  packs.write("packs/share/6.txt", "walnuts");
  packs.after(seconds(6));
  CHECK(packs.held() == Names{"2.txt", "3.txt", "4.txt", "5.txt", "share/6.txt"});
}

TEST_CASE("a folder that is put back where it was moved from is followed again within seconds") {
  Followed packs({"packs"});
  packs.write("packs/1.txt", "walnuts");
  packs.follower->look_through(packs.now);
  fs::rename(packs.folder / "packs", packs.folder / "away");
  packs.after(seconds(6));
  packs.write("away/2.txt", "chestnuts");
  packs.after(seconds(6));
  CHECK(packs.held() == numbered(1, 1));
  fs::rename(packs.folder / "away", packs.folder / "packs");
  packs.after(seconds(6));
  CHECK(packs.held() == numbered(1, 2));
  packs.write("packs/3.txt", "hazels");
  packs.after(seconds(2));
  CHECK(packs.held() == numbered(1, 3));
}

TEST_CASE("a deletion that goes on piece by piece is judged as one") {
  Followed packs({"packs"});
  for (int i = 1; i <= 8; ++i) packs.write("packs/" + std::to_string(i) + ".txt", "w" + std::to_string(i));
  packs.follower->look_through(packs.now);
  for (int i = 1; i <= 8; ++i) {
    fs::remove(packs.folder / ("packs/" + std::to_string(i) + ".txt"));
    packs.after(seconds(2));
  }
  CHECK(packs.held() == numbered(5, 8));
  packs.after(minutes(90));
  CHECK(packs.held() == numbered(5, 8));  // all of what is left
}

TEST_CASE("a deletion that went on long ago counts no more") {
  Followed packs({"packs"});
  for (int i = 1; i <= 4; ++i) packs.write("packs/" + std::to_string(i) + ".txt", "w" + std::to_string(i));
  packs.follower->look_through(packs.now);
  fs::remove(packs.folder / "packs/1.txt");
  fs::remove(packs.folder / "packs/2.txt");
  packs.after(seconds(2));
  fs::remove(packs.folder / "packs/3.txt");
  packs.after(seconds(2));
  CHECK(packs.held() == numbered(3, 4));
  packs.after(minutes(90));
  CHECK(packs.held() == numbered(4, 4));
}

TEST_CASE("a pack that is being copied is not read because all is looked through") {
  Followed packs({"packs"});
  packs.write("packs/1.txt", "walnuts");
  fs::create_directories(packs.folder / "packs/sub");
  packs.follower->look_through(packs.now);
  {
    std::ofstream copy(packs.folder / "packs/sub/2.txt");
    copy << minutes_about("chestnuts") << std::flush;
    packs.follower->step(packs.now);
    fs::permissions(packs.folder / "packs/sub", fs::perms::owner_all);  // as cp -a does
    packs.after(seconds(2));
    CHECK(packs.held() == numbered(1, 1));
    copy << "more" << std::flush;
    packs.follower->step(packs.now);
    packs.follower->look_through(packs.now);
    CHECK(packs.held() == numbered(1, 1));
  }
  packs.after(seconds(1));
  CHECK(packs.held() == Names{"1.txt", "sub/2.txt"});
}

TEST_CASE("a file that can't be read is tried again, though it is as it was") {
  Followed packs({"packs"});
  packs.write("packs/1.txt", "walnuts");
  std::ofstream(packs.folder / "packs/bad.pdf") << "%PDF-1.7\n1 0 obj\n<<";
  packs.follower->look_through(packs.now);
  CHECK(packs.held() == numbered(1, 1));
  packs.now += seconds(29);
  packs.follower->step(packs.now);
  CHECK(packs.follower->next() <= packs.now + seconds(1));
  packs.now += seconds(1);
  packs.follower->step(packs.now);
  CHECK(packs.follower->next() > packs.now);
}
