#include "indexer/catalogue.h"

#include <catch2/catch.hpp>

#include <fstream>

#include "analyzers/error.h"
#include "tests/unit/indexer/scratch_folder.h"

using namespace quorate;

namespace {

KnownPack pack(const std::string& id, const std::string& content, const std::string& path) {
  KnownPack known;
  known.id = id;
  known.content = content;
  known.settings = "none";
  known.files = {{path, "/packs", path.substr(7)}};
  known.records = {{id + "/r", Kind::document, "", "00ff", {1, 9}, Visibility::open},
                   {id + "/r/1", Kind::minute_item, "B/1", "11ff", {2, 3}, Visibility::restricted}};
  known.gone = {{id + "/old", id + "/r", Visibility::open}};
  return known;
}

std::string id_of(const KnownPack* known) { return known == nullptr ? "" : known->id; }

}  // namespace

TEST_CASE("what was saved is known again") {
  const ScratchFolder folder;
  {
    Catalogue catalogue(folder / "catalogue");
    catalogue.put(pack("a", "hash-a", "/packs/a.txt"));
    catalogue.put(pack("z", "hash-z:in.pdf", "/packs/z.zip/in.pdf"));
    catalogue.save();
    catalogue.put(pack("unsaved", "hash-u", "/packs/u.txt"));
  }
  const Catalogue catalogue(folder / "catalogue");
  REQUIRE(catalogue.with_id("a") != nullptr);
  CHECK(*catalogue.with_id("a") == pack("a", "hash-a", "/packs/a.txt"));
  CHECK(id_of(catalogue.with_content("hash-a")) == "a");
  CHECK(id_of(catalogue.with_path("/packs/a.txt")) == "a");
  CHECK(catalogue.with_id("unsaved") == nullptr);
  REQUIRE(catalogue.with_content_of("hash-z").size() == 1);
  CHECK(id_of(catalogue.with_content_of("hash-z").front()) == "z");
  REQUIRE(catalogue.with_path_within("/packs/z.zip").size() == 1);
  CHECK(catalogue.with_path_within("/packs/z.zi").empty());
}

TEST_CASE("a pack that is replaced is no longer known by what it was") {
  const ScratchFolder folder;
  Catalogue catalogue(folder / "catalogue");
  catalogue.put(pack("a", "hash-1", "/packs/a.txt"));
  catalogue.put(pack("a", "hash-2", "/packs/b.txt"));
  CHECK(catalogue.with_content("hash-1") == nullptr);
  CHECK(catalogue.with_path("/packs/a.txt") == nullptr);
  CHECK(id_of(catalogue.with_path("/packs/b.txt")) == "a");
}

TEST_CASE("a new pack gets an id that no pack ever had") {
  const ScratchFolder folder;
  Catalogue catalogue(folder / "catalogue");
  CHECK(catalogue.free_id("a") == "a");
  catalogue.put(pack("a", "1", "/packs/a.txt"));
  catalogue.put(pack("a-2", "2", "/packs/b.txt"));
  CHECK(catalogue.free_id("a") == "a-3");
}

TEST_CASE("a damaged entry is named") {
  const ScratchFolder folder;
  { const Catalogue makes_its_folder(folder / "catalogue"); }
  std::ofstream(folder / "catalogue/bad.json") << "{\"id\": 3";
  try {
    Catalogue catalogue(folder / "catalogue");
    FAIL("no error");
  } catch (const Error& fault) {
    CHECK(fault.kind() == ErrorKind::damaged);
    CHECK(fault.message().find("bad.json") != std::string::npos);
  }
}
