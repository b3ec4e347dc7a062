#include "indexer/mount_points.h"

#include <catch2/catch.hpp>

#include <fstream>
#include <iterator>

#include "tests/unit/indexer/scratch_folder.h"

namespace quorate {
namespace {

using Points = std::vector<std::string>;

std::string bytes_of(const std::string& path) {
  std::ifstream file(path);
  return {std::istreambuf_iterator<char>(file), {}};
}

TEST_CASE("mount points are read off the system's list") {
  struct Row {
    const char* text;
    Points expected;
  };
  const Row rows[] = {
      {"", {}},
      {"22 1 0:20 / /proc rw,nosuid shared:5 - proc proc rw\n36 35 98:0 /mnt1 /srv/packs/share rw - nfs "
       "host:/x rw\n",
       {"/proc", "/srv/packs/share"}},
      {"36 35 98:0 / /srv/board\\040packs rw - ext3 /dev/root rw\n", {"/srv/board packs"}},
      {"36 35 98:0 / /odd\\04", {"/odd\\04"}},
      {"40 35 0:50 / /srv/share rw - autofs systemd-1 rw,fd=29\n", {}},
      {"40 35 0:50 / /srv/share rw - autofs systemd-1 rw\n41 40 0:51 / /srv/share rw - nfs4 host:/x rw\n",
       {"/srv/share"}},
      {"36 35\n36 35 98:0 / /a\n\n", {"/a"}},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    CHECK(mount_points_in(row.text) == row.expected);
  }
}

TEST_CASE("what is mounted within a folder is told, the folder itself is not") {
  const Points points = {"/srv/packs/b",   "/",           "/srv/packs", "/srv/packsaddle",
                         "/srv/packs/a/c", "/srv/packs/b"};
  struct Row {
    Points folders, expected;
  };
  const Row rows[] = {
      {{"/srv/packs"}, {"/srv/packs/a/c", "/srv/packs/b"}},
      {{"/srv/packs/a", "/srv/packs/b"}, {"/srv/packs/a/c"}},
      {{"/no/such/folder"}, {}},
      {{}, {}},
  };
  for (const Row& row : rows) CHECK(points_within(points, row.folders) == row.expected);
  CHECK(mount_points_within({"/no/such/folder"}).empty());
}

TEST_CASE("a mount that is gone is remembered for as long as the index holds packs from it") {
  ScratchFolder folder;
  Catalogue catalogue(folder / "catalogue");
  KnownPack pack;
  pack.id = "pack";
  pack.content = "hash";
  pack.files = {{"/srv/packs/share/pack.pdf", "/srv/packs", "share/pack.pdf"}};
  catalogue.put(pack);
  std::ofstream(folder / "mounts") << "/srv/empty\n/srv/packs/share\n";
  CHECK(unmounted_points(folder / "", {"/srv/packs"}, catalogue) == Points{"/srv/packs/share"});
  CHECK(unmounted_points(folder / "", {"/srv/other"}, catalogue).empty());
  CHECK(bytes_of(folder / "mounts") == "/srv/packs/share\n");
  pack.held = false;
  catalogue.put(pack);
  CHECK(unmounted_points(folder / "", {"/srv/packs"}, catalogue).empty());
  CHECK(bytes_of(folder / "mounts").empty());
}

}  // namespace
}  // namespace quorate
