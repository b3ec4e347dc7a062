#include "server/search/record_columns.h"

#include <algorithm>
#include <functional>
#include <numeric>

#include "analyzers/field_values.h"
#include "analyzers/fields.h"
#include "analyzers/fold.h"
#include "analyzers/stored_record.h"

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

// Of what an action's owners are, there is neither a term nor a value that holds a whole name.
void read_owners(const Xapian::Database& shard, std::vector<RecordFacts>& rows, Ordinals& owners) {
  for (Xapian::docid docid = 1; docid < rows.size(); ++docid) {
    if (rows[docid].kind != Kind::action) continue;
    const auto names =
        decode_record(shard.get_document(docid, Xapian::DOC_ASSUME_VALID).get_data()).people.owner;
    if (names.empty()) continue;
    std::string name;
    append_folded(names.front(), 0, names.front().size(), name);
    rows[docid].owner = owners.number_of(name);
  }
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
  Ordinals owners;
  for (const Xapian::Database& shard : shards) {
    rows_.emplace_back(shard.get_lastdocid() + 1);
    read_shard(shard, rows_.back());
    read_owners(shard, rows_.back(), owners);
  }
  rank_owners(owners);
  if (rows_.empty()) rows_.emplace_back(1);
}

// Numbers as they came become places in the order of the names. The empty name, 0, stays the first.
void RecordColumns::rank_owners(const Ordinals& owners) {
  std::vector<std::uint32_t> by_name(owners.size());
  std::iota(by_name.begin(), by_name.end(), 0U);
  std::sort(by_name.begin(), by_name.end(),
            [&](std::uint32_t a, std::uint32_t b) { return owners.value(a) < owners.value(b); });
  std::vector<std::uint32_t> place(owners.size());
  for (std::uint32_t i = 0; i < by_name.size(); ++i) place[by_name[i]] = i;
  for (std::vector<RecordFacts>& rows : rows_)
    for (RecordFacts& row : rows) row.owner = place[row.owner];
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
  read_column(shard, FieldId::kind, rows,
              [](auto& row, auto& value) { row.kind = kind_named(value).value_or(Kind::passage); });
  read_statuses(shard, rows);
}

// Of what an action's status is there is a term and no value.
void RecordColumns::read_statuses(const Xapian::Database& shard, std::vector<RecordFacts>& rows) {
  const std::string prefix(field(FieldId::status).prefix);
  const auto last = shard.allterms_end(prefix);
  for (auto status = shard.allterms_begin(prefix); status != last; ++status) {
    const std::string held = *status;
    const std::uint32_t number = statuses_.number_of(std::string_view(held).substr(prefix.size()));
    const auto end = shard.postlist_end(held);
    for (auto record = shard.postlist_begin(held); record != end; ++record) rows[*record].status = number;
  }
}

}  // namespace quorate
