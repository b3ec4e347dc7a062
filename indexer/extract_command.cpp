#include <nlohmann/json.hpp>
#include <spdlog/spdlog.h>

#include <cstdio>
#include <map>

#include "analyzers/error.h"
#include "analyzers/record_json.h"
#include "indexer/commands.h"
#include "indexer/corrections.h"
#include "indexer/extract/extract.h"
#include "indexer/files.h"
#include "indexer/find_files.h"
#include "indexer/idle_corrections.h"
#include "indexer/pack_facts.h"
#include "indexer/pipeline_options.h"

namespace quorate {
namespace {

void print(const PackReading& reading, bool explain) {
  for (const Correction& each : reading.pack.corrections)
    spdlog::info("{}: {}", reading.pack.id, in_words(each));
  std::map<std::string, const Explanation*> explanations;
  for (const Explanation& each : reading.explanations) explanations[each.record_id] = &each;
  for (const Record& record : reading.records) {
    nlohmann::ordered_json json = to_json(record, WithText::yes);
    if (const auto found = explanations.find(record.id); explain && found != explanations.end())
      json["explain"] = {{"lines", {found->second->lines.first, found->second->lines.last}},
                         {"rules", found->second->rules}};
    const std::string line = json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    std::puts(line.c_str());
  }
}

}  // namespace

int extract(const Options& options) {
  const PipelineOptions reading = pipeline_options(options);
  const FoundFiles found = find_files(options.paths, {});
  tell(found.failures);
  for (const Failure& idle : idle_corrections(found)) spdlog::warn("{}: {}", idle.path, idle.reason);
  std::size_t read = 0;
  std::size_t failed = found.failures.size();
  for (const FoundFile& file : found.files) {
    try {
      PackSettings settings = corrections_for(file.path);
      if (reading.restricted) settings.visibility = name_of(Visibility::restricted);
      const std::string bytes = read_file(file.path, reading.most_bytes);
      for (const Pages& pages : extract_all(bytes, file.name, reading.limits))
        print(read_pack(pages, *reading.vocabulary, settings), options.explain);
      ++read;
    } catch (const Error& fault) {
      tell({failure_of(file, fault.message())});
      ++failed;
    } catch (const std::exception& fault) {
      tell({failure_of(file, fault.what())});
      ++failed;
    }
  }
  if (failed == 0) return kAllRead;
  return read == 0 ? kNothingDone : kSomeNotRead;
}

}  // namespace quorate
