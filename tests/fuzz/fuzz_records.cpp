// Any bytes as a pack of plain text: read into documents and records, split by who may see them.
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <string_view>

#include "indexer/extract/text_reader.h"
#include "indexer/reading.h"
#include "indexer/visibility_split.h"

namespace {

using namespace quorate;

std::string config(const char* name) {
  std::ifstream file(std::string(QUORATE_SOURCE_DIR) + "/config/" + name);
  std::stringstream content;
  content << file.rdbuf();
  return content.str();
}

const Vocabulary& vocabulary() {
  static const auto words =
      make_vocabulary({config("organisations.tsv"), config("outline.toml"), config("governance.toml")});
  return *words;
}

void must(bool holds) {
  if (!holds) std::abort();
}

// What every later stage relies on.
void check(const PackReading& reading) {
  std::set<std::string_view> ids;
  for (const Record& record : reading.records) {
    must(!record.id.empty() && ids.insert(record.id).second);
    for (const Span& span : record.spans)
      must(span.begin <= span.end && span.end <= reading.text.text.size());
  }
}

void check(const VisibilitySplit& split) {
  for (const VisibleSide* side : {&split.open, &split.restricted})
    for (const Record& record : side->records)
      for (const Span& span : record.spans) must(span.end <= side->text.text.size());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size > 64 * 1024) return 0;
  const std::string text(reinterpret_cast<const char*>(data), size);
  PackReading reading = read_pack(read_text(text, "pack.txt"), vocabulary());
  check(reading);
  check(split_by_visibility(std::move(reading.records), std::move(reading.text)));
  return 0;
}
