// The acronyms that packs explain, counted: of one pack, and of all packs of a shard.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/analyzer.h"

namespace quorate {

// Key of a shard's metadata for what one pack explains; the shard's acronym_key() entries are the sums of
// these.
std::string definitions_key(std::string_view pack_id);
inline constexpr std::string_view kDefinitionsPrefix = "defines/";

class AcronymCounts {
public:
  // Everything that a text defines.
  void add_text(const Analyzer& analyzer, std::string_view text);
  // encode() of another.
  void add(std::string_view encoded);

  // A line each: folded short form, long form, how often, with tabs between.
  std::string encode() const;
  // By acronym_key(folded short form): a line each "long form TAB weight", the likeliest first.
  std::map<std::string, std::string> metadata() const;

private:
  struct LongForm {
    std::string printed;  // as first met
    long count = 0;
  };
  void add(std::string folded_short, std::string long_form, long count);

  // Long forms by themselves in lower case: only their capitals may differ.
  std::map<std::string, std::map<std::string, LongForm>> long_forms_;
};

}  // namespace quorate
