#include "indexer/pipeline_options.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <thread>

namespace quorate {
namespace {

constexpr std::uint64_t kMegabyte = 1024 * 1024;

}  // namespace

PipelineOptions pipeline_options(const Options& options) {
  const Settings& settings = options.settings;
  PipelineOptions pipeline;
  pipeline.index = settings.text("index");
  pipeline.vocabulary = make_vocabulary(options.vocabulary);
  pipeline.limits.memory_mb = static_cast<int>(settings.number("parse_memory_mb"));
  pipeline.limits.wall_seconds = static_cast<int>(settings.number("parse_seconds"));
  pipeline.limits.cpu_seconds = pipeline.limits.wall_seconds;
  pipeline.limits.ocr_page_seconds = static_cast<int>(settings.number("ocr_page_seconds"));
  pipeline.most_bytes = static_cast<std::uint64_t>(settings.number("max_file_mb")) * kMegabyte;
  const long workers = settings.number("workers");
  pipeline.workers = workers > 0 ? static_cast<int>(workers)
                                 : std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
  pipeline.restricted = settings.text("visibility") == name_of(Visibility::restricted);
  pipeline.copy_originals = options.copy_originals;
  return pipeline;
}

void tell(const std::vector<Failure>& failures) {
  for (const Failure& failure : failures) spdlog::error("{}: {}", failure.path, failure.reason);
}

}  // namespace quorate
