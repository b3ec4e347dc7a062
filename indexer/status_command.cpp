#include <cstdio>

#include "analyzers/error.h"
#include "indexer/commands.h"
#include "indexer/index_contents.h"
#include "indexer/status_text.h"

namespace quorate {
namespace {

constexpr auto kSides = {Visibility::open, Visibility::restricted};

void print_pack(const std::string& index, const Manifest& manifest, const Options& options) {
  bool held = false;
  for (const Visibility side : kSides) {
    for (const PackInfo& pack : packs_of(index, manifest, side)) {
      if (pack.id != options.pack) continue;
      held = true;
      std::fputs((options.json ? pack_json(pack, side) : pack_text(pack, side)).c_str(), stdout);
    }
  }
  if (!held)
    throw Error(ErrorKind::not_found, index + ": holds no pack " + options.pack,
                "quorate-index status --packs lists them");
}

}  // namespace

int status(const Options& options) {
  const std::string& index = options.settings.text("index");
  const Manifest manifest = read_manifest(index);
  if (!options.pack.empty()) {
    print_pack(index, manifest, options);
    return kAllRead;
  }
  IndexStatus held = {index, manifest, {}};
  for (const Visibility side : kSides)
    if (side == Visibility::open || !manifest.shards(side).empty())
      held.sides.push_back(figures_of(index, manifest, side));
  if (held.sides.size() == 2) note_shared_packs(held.sides[0], held.sides[1]);
  std::fputs((options.json ? status_json(held) : status_text(held, options.packs)).c_str(), stdout);
  return kAllRead;
}

}  // namespace quorate
