#include <nlohmann/json.hpp>
#include <spdlog/spdlog.h>

#include <cstdio>
#include <map>

#include "analyzers/error.h"
#include "analyzers/record_json.h"
#include "indexer/commands.h"
#include "indexer/extract/extract.h"
#include "indexer/files.h"

namespace quorate {
namespace {

constexpr std::uint64_t kMegabyte = 1024 * 1024;

std::string name_within_folder(const std::string& path) {
  const auto slash = path.rfind('/');
  return slash == std::string::npos ? path : path.substr(slash + 1);
}

void print(const PackReading& reading, bool explain) {
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
  const auto vocabulary = make_vocabulary(options.vocabulary);
  const auto most = static_cast<std::uint64_t>(options.settings.number("max_file_mb")) * kMegabyte;
  std::size_t read = 0;
  for (const std::string& path : options.paths) {
    try {
      for (const Pages& pages : extract_all(read_file(path, most), name_within_folder(path)))
        print(read_pack(pages, *vocabulary), options.explain);
      ++read;
    } catch (const Error& fault) {
      spdlog::error("{}", fault.message());
    }
  }
  if (read == options.paths.size()) return kAllRead;
  return read == 0 ? kNothingDone : kSomeNotRead;
}

}  // namespace quorate
