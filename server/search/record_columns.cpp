#include "server/search/record_columns.h"

#include <functional>

#include "analyzers/field_values.h"
#include "analyzers/fields.h"

namespace quorate {
namespace {

using TakeValue = std::function<void(RecordFacts&, const std::string&)>;

void read_column(const Xapian::Database& shard, FieldId id, std::vector<RecordFacts>& rows,
                 const TakeValue& take) {
  const auto slot = static_cast<Xapian::valueno>(field(id).slot);
  const auto end = shard.valuestream_end(slot);
  for (auto value = shard.valuestream_begin(slot); value != end; ++value)
    take(rows[value.get_docid()], *value);
}

std::uint32_t verbs_of(std::string_view joined) {
  std::uint32_t verbs = 0;
  for (const std::string_view name : split_values(joined))
    if (const auto verb = verb_named(name)) verbs |= 1U << static_cast<unsigned>(*verb);
  return verbs;
}

std::uint64_t number_of_bytes(std::string_view bytes) {
  std::uint64_t number = 0;
  for (const char c : bytes) number = number << 8 | static_cast<unsigned char>(c);
  return number;
}

}  // namespace

std::uint32_t Ordinals::number_of(std::string_view value) {
  const auto [row, is_new] =
      numbers_.try_emplace(std::string(value), static_cast<std::uint32_t>(values_.size()));
  if (is_new) values_.emplace_back(value);
  return row->second;
}

std::uint32_t date_number(std::string_view slot_value) {
  constexpr std::size_t kDigits = 8;
  std::uint32_t number = 0;
  for (std::size_t i = 0; i < kDigits; ++i) {
    const char c = i < slot_value.size() ? slot_value[i] : '0';
    if (c < '0' || c > '9') return 0;
    number = number * 10 + static_cast<std::uint32_t>(c - '0');
  }
  return number;
}

RecordColumns::RecordColumns(const std::vector<Xapian::Database>& shards) {
  for (const Xapian::Database& shard : shards) {
    rows_.emplace_back(shard.get_lastdocid() + 1);
    read_shard(shard, rows_.back());
  }
  if (rows_.empty()) rows_.emplace_back(1);
}

void RecordColumns::read_shard(const Xapian::Database& shard, std::vector<RecordFacts>& rows) {
  read_column(shard, FieldId::pack, rows,
              [&](auto& row, auto& value) { row.pack = packs_.number_of(value); });
  read_column(shard, FieldId::document, rows,
              [&](auto& row, auto& value) { row.document = documents_.number_of(value); });
  read_column(shard, FieldId::organisation, rows,
              [&](auto& row, auto& value) { row.organisation = organisations_.number_of(value); });
  read_column(shard, FieldId::body, rows,
              [&](auto& row, auto& value) { row.body = bodies_.number_of(value); });
  read_column(shard, FieldId::date, rows, [](auto& row, auto& value) { row.date = date_number(value); });
  read_column(shard, FieldId::due, rows, [](auto& row, auto& value) { row.due = date_number(value); });
  read_column(shard, FieldId::place, rows, [](auto& row, auto& value) { row.lines = place_of_slot(value); });
  read_column(shard, FieldId::spans, rows, [&](auto& row, auto& value) {
    const std::vector<Span> spans = spans_of_slot(value);
    row.first_span = static_cast<std::uint32_t>(spans_.size());
    row.spans = static_cast<std::uint32_t>(spans.size());
    spans_.insert(spans_.end(), spans.begin(), spans.end());
  });
  read_column(shard, FieldId::repeat, rows,
              [](auto& row, auto& value) { row.repeat = number_of_bytes(value); });
  read_column(shard, FieldId::resolution, rows,
              [](auto& row, auto& value) { row.resolution = verbs_of(value); });
  read_column(shard, FieldId::type, rows,
              [](auto& row, auto& value) { row.type = paper_type_named(value).value_or(PaperType::other); });
  // Of what an action's status is there is a term and no value.
  const std::string prefix(field(FieldId::status).prefix);
  const auto last = shard.allterms_end(prefix);
  for (auto status = shard.allterms_begin(prefix); status != last; ++status) {
    const std::string held = *status;
    const std::uint32_t number = statuses_.number_of(std::string_view(held).substr(prefix.size()));
    const auto end = shard.postlist_end(held);
    for (auto record = shard.postlist_begin(held); record != end; ++record) rows[*record].status = number;
  }
  read_column(shard, FieldId::kind, rows,
              [](auto& row, auto& value) { row.kind = kind_named(value).value_or(Kind::passage); });
}

}  // namespace quorate
