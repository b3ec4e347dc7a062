// What filters, facets and folding need of every record, in memory by column: filled from the value streams
// of the shards when a generation is opened.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "analyzers/record.h"

namespace quorate {

// Values numbered in the order in which they came; number 0 is the empty value.
class Ordinals {
public:
  Ordinals() { number_of(""); }
  std::uint32_t number_of(std::string_view value);  // numbered anew where it is not known
  const std::string& value(std::uint32_t number) const { return values_[number]; }
  std::size_t size() const { return values_.size(); }

private:
  std::vector<std::string> values_;
  std::unordered_map<std::string, std::uint32_t> numbers_;
};

// One record's row.
struct RecordFacts {
  std::uint32_t pack = 0, document = 0, organisation = 0, body = 0, status = 0;  // ordinals
  std::uint32_t date = 0, due = 0;  // YYYYMMDD; unsaid digits 0; 0 where there is none
  std::uint32_t owner = 0;          // the place of an action's first owner among all by name; 0: it has none
  LineRange lines;
  std::uint32_t first_span = 0, spans = 0;  // of RecordColumns::spans_of()
  std::uint64_t repeat = 0;                 // alike for repeats of one thing; 0: not known to be any
  std::uint32_t resolution = 0;             // bit v: the verb v
  PaperType type = PaperType::other;
  Kind kind = Kind::passage;
};

class RecordColumns {
public:
  // `shards` in the order in which they were added to the combined database. Throws Error{damaged}.
  explicit RecordColumns(const std::vector<Xapian::Database>& shards);

  // By docid of the combined database: docids of several shards interleave.
  const RecordFacts& facts(Xapian::docid combined) const {
    return rows_[(combined - 1) % rows_.size()][(combined - 1) / rows_.size() + 1];
  }
  // Where the record stands in its pack's text.
  std::span<const Span> spans_of(const RecordFacts& facts) const {
    return std::span(spans_).subspan(facts.first_span, facts.spans);
  }
  const Ordinals& packs() const { return packs_; }
  const Ordinals& documents() const { return documents_; }
  const Ordinals& organisations() const { return organisations_; }
  const Ordinals& bodies() const { return bodies_; }
  const Ordinals& statuses() const { return statuses_; }  // as comparable() has them

private:
  void read_shard(const Xapian::Database& shard, std::vector<RecordFacts>& rows);
  void read_statuses(const Xapian::Database& shard, std::vector<RecordFacts>& rows);
  void rank_owners(const Ordinals& owners);

  std::vector<std::vector<RecordFacts>> rows_;  // by shard, then by the shard's docid
  std::vector<Span> spans_;
  Ordinals packs_, documents_, organisations_, bodies_, statuses_;
};

// "20220714" is 20220714, "202207" 20220700, "2022" 20220000.
std::uint32_t date_number(std::string_view slot_value);

}  // namespace quorate
