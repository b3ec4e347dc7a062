#include <poll.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <array>

#include "analyzers/index_manifest.h"
#include "indexer/collection_lock.h"
#include "indexer/commands.h"
#include "indexer/counted.h"
#include "indexer/pipeline_options.h"
#include "indexer/watch/follower.h"
#include "indexer/watch/stop_signals.h"

namespace quorate {
namespace {

using std::chrono::milliseconds;

// Until one of the two can be read, or it is `until`.
void wait_for(int events, int signals, WatchTime until) {
  const auto left = std::chrono::ceil<milliseconds>(until - WatchTime::clock::now());
  const auto most = milliseconds(std::chrono::hours(1));
  std::array<pollfd, 2> waited = {{{events, POLLIN, 0}, {signals, POLLIN, 0}}};
  ::poll(waited.data(), waited.size(), static_cast<int>(std::clamp(left, milliseconds(0), most).count()));
}

}  // namespace

int watch(const Options& options) {
  const StopSignals signals;
  PipelineOptions pipeline = pipeline_options(options);
  pipeline.should_stop = [&signals] { return signals.raised(); };
  const CollectionLock lock(pipeline.index);
  Catalogue catalogue(pipeline.index + "/" + std::string(kCatalogueFolder));
  IndexWriter writer(pipeline.index);

  FollowRules rules;
  rules.paths = options.paths;
  rules.force = options.force;
  rules.delays.complete = milliseconds(options.settings.number("settle_ms"));
  rules.delays.gone = std::max<WatchSpan>(rules.delays.gone, rules.delays.complete);
  rules.rescan = std::chrono::seconds(options.settings.number("rescan_seconds"));
  Follower follower(rules, pipeline, catalogue, writer);
  follower.look_through(WatchTime::clock::now());
  if (!signals.raised())
    spdlog::info("following {}; Ctrl-C or SIGTERM ends", counted(rules.paths.size(), "path", "paths"));
  while (!signals.raised()) {
    wait_for(follower.descriptor(), signals.descriptor(), follower.next());
    if (!signals.raised()) follower.step(WatchTime::clock::now());
  }
  spdlog::info("ended as asked; the index is whole");
  return kAllRead;
}

}  // namespace quorate
