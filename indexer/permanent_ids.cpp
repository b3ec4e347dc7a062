#include "indexer/permanent_ids.h"

#include <algorithm>
#include <deque>
#include <functional>
#include <map>
#include <set>
#include <string_view>
#include <unordered_map>

#include "indexer/content_hash.h"

namespace quorate {
namespace {

constexpr std::size_t kHashDigits = 16;
constexpr std::size_t kNone = static_cast<std::size_t>(-1);
constexpr char kBetween = '\x1f';

std::string hash_of(const std::string& text) { return content_hash(text).substr(0, kHashDigits); }

// Pairs the records of one list, those that were known, with those of the other, the fresh ones.
class Pairing {
public:
  // What two records must share; empty where a record has nothing to be told by.
  using Key = std::function<std::string(const KnownRecord&)>;

  Pairing(std::vector<KnownRecord> known, std::vector<KnownRecord> fresh)
      : known_(std::move(known)),
        fresh_(std::move(fresh)),
        fresh_of_(known_.size(), kNone),
        known_of_(fresh_.size(), kNone) {}

  void pair_by(const Key& key) {
    std::map<std::string, std::deque<std::size_t>> waiting;
    for (std::size_t i = 0; i < known_.size(); ++i)
      if (fresh_of_[i] == kNone) waiting[key(known_[i])].push_back(i);
    for (std::size_t i = 0; i < fresh_.size(); ++i) {
      const std::string wanted = known_of_[i] == kNone ? key(fresh_[i]) : std::string();
      const auto found = wanted.empty() ? waiting.end() : waiting.find(wanted);
      if (found == waiting.end() || found->second.empty()) continue;
      pair(found->second.front(), i);
      found->second.pop_front();
    }
  }

  // Between two pairs that follow each other, as many records of a kind as before are the same ones, edited.
  void pair_by_place() {
    std::size_t before = 0;  // first known record that may stand in the gap
    for (std::size_t begin = 0; begin < fresh_.size();) {
      std::size_t end = begin;
      while (end < fresh_.size() && known_of_[end] == kNone) ++end;
      const std::size_t after = end < fresh_.size() ? known_of_[end] : known_.size();
      if (begin < end && before <= after) pair_gap(before, after, begin, end);
      if (end < fresh_.size()) before = known_of_[end] + 1;
      begin = end + 1;
    }
  }

  const std::vector<KnownRecord>& known() const { return known_; }
  // Id that the fresh record i had, or empty.
  std::string old_id(std::size_t i) const {
    return known_of_[i] == kNone ? std::string() : known_[known_of_[i]].id;
  }
  bool is_gone(std::size_t i) const { return fresh_of_[i] == kNone; }

private:
  void pair(std::size_t known, std::size_t fresh) {
    fresh_of_[known] = fresh;
    known_of_[fresh] = known;
  }

  void pair_gap(std::size_t known_begin, std::size_t known_end, std::size_t begin, std::size_t end) {
    std::map<Kind, std::pair<std::vector<std::size_t>, std::vector<std::size_t>>> left;
    for (std::size_t i = known_begin; i < known_end; ++i)
      if (fresh_of_[i] == kNone) left[known_[i].kind].first.push_back(i);
    for (std::size_t i = begin; i < end; ++i) left[fresh_[i].kind].second.push_back(i);
    for (const auto& [kind, sides] : left)
      if (sides.first.size() == sides.second.size())
        for (std::size_t i = 0; i < sides.first.size(); ++i) pair(sides.first[i], sides.second[i]);
  }

  std::vector<KnownRecord> known_, fresh_;
  std::vector<std::size_t> fresh_of_, known_of_;
};

std::string joined(const KnownRecord& record, bool id, bool ref, bool text) {
  std::string key(name_of(record.kind));
  for (const auto& [wanted, part] :
       {std::pair(id, &record.id), {ref, &record.ref}, {text, &record.text_hash}})
    (key += kBetween) += wanted ? *part : "";
  return key;
}

void pair_alike(Pairing& pairing) {
  pairing.pair_by([](const KnownRecord& r) { return joined(r, true, true, true); });
  pairing.pair_by([](const KnownRecord& r) { return joined(r, false, true, true); });
  // The id of a document is made of what its face says, as good as a reference.
  pairing.pair_by([](const KnownRecord& r) {
    return r.ref.empty() && r.kind != Kind::document ? std::string() : joined(r, true, true, false);
  });
  pairing.pair_by(
      [](const KnownRecord& r) { return r.ref.empty() ? std::string() : joined(r, false, true, false); });
  pairing.pair_by([](const KnownRecord& r) { return joined(r, false, false, true); });
  pairing.pair_by_place();
}

bool is_document(const KnownRecord& record) { return record.kind == Kind::document; }

// Records in lists by their document; documents themselves under "".
std::map<std::string, std::vector<KnownRecord>> by_document(const std::vector<KnownRecord>& records) {
  std::map<std::string, std::vector<KnownRecord>> lists;
  for (const KnownRecord& record : records)
    lists[is_document(record) ? std::string() : std::string(document_of(record.id))].push_back(record);
  return lists;
}

int shared_lines(LineRange a, LineRange b) {
  return std::min(a.last, b.last) - std::max(a.first, b.first) + 1;
}

// What took the place of a record that is gone, by its lines: of its kind if one shares any, the most of
// them.
std::string successor_by_lines(const KnownRecord& gone, const std::vector<KnownRecord>& now) {
  const KnownRecord* best = nullptr;
  const auto merit = [&](const KnownRecord& r) {
    return std::pair(r.kind == gone.kind,
                     std::pair(r.kind != Kind::document, shared_lines(r.lines, gone.lines)));
  };
  for (const KnownRecord& record : now)
    if (gone.lines.first > 0 && shared_lines(record.lines, gone.lines) > 0 &&
        record.visibility == gone.visibility && (best == nullptr || merit(*best) < merit(record)))
      best = &record;
  return best == nullptr ? std::string() : best->id;
}

std::string successor_by_reference(const KnownRecord& gone, const std::vector<KnownRecord>& now) {
  for (const KnownRecord& record : now)
    if (!gone.ref.empty() && record.ref == gone.ref && record.visibility == gone.visibility &&
        document_of(record.id) == document_of(gone.id))
      return record.id;
  return {};
}

// Every id that the pack has ever given.
std::set<std::string> ids_ever(const KnownPack& known) {
  std::set<std::string> ids;
  for (const KnownRecord& record : known.records) ids.insert(record.id);
  for (const GoneRecord& record : known.gone) ids.insert(record.id);
  return ids;
}

std::string unused(const std::string& wanted, const std::set<std::string>& used) {
  std::string id = wanted;
  for (int number = 2; used.contains(id); ++number) id = wanted + "-" + std::to_string(number);
  return id;
}

using IdMap = std::map<std::string, std::string>;  // fresh id -> the one that it gets

// The ids of all fresh records, documents first, then what stands in each.
IdMap map_ids(const KnownPack& known, const std::vector<KnownRecord>& fresh, std::vector<KnownRecord>& gone) {
  auto known_lists = by_document(known.records);
  const auto fresh_lists = by_document(fresh);
  std::set<std::string> used = ids_ever(known);
  IdMap ids;
  for (const auto& [document, list] : fresh_lists) {  // "" comes first
    const auto mapped = ids.find(document);
    const std::string now_in = mapped == ids.end() ? document : mapped->second;
    Pairing pairing(std::exchange(known_lists[now_in], {}), list);
    pair_alike(pairing);
    for (std::size_t i = 0; i < list.size(); ++i) {
      std::string id = pairing.old_id(i);
      if (id.empty()) {
        id = unused(document.empty() ? list[i].id : now_in + list[i].id.substr(document.size()), used);
        used.insert(id);
      }
      ids[list[i].id] = id;
    }
    for (std::size_t i = 0; i < pairing.known().size(); ++i)
      if (pairing.is_gone(i)) gone.push_back(pairing.known()[i]);
  }
  for (auto& [document, list] : known_lists) gone.insert(gone.end(), list.begin(), list.end());
  return ids;
}

void follow_links(std::vector<GoneRecord>& gone) {
  std::map<std::string, std::string> moved;
  for (const GoneRecord& record : gone) moved[record.id] = record.moved_to;
  for (GoneRecord& record : gone) {
    std::set<std::string> seen;
    for (auto next = moved.find(record.moved_to); next != moved.end() && seen.insert(next->first).second;
         next = moved.find(record.moved_to))
      record.moved_to = next->second;
  }
}

}  // namespace

std::vector<KnownRecord> known_records(const std::vector<Record>& records) {
  std::vector<KnownRecord> known;
  known.reserve(records.size());
  for (const Record& record : records)
    known.push_back(
        {record.id, record.kind, record.ref, hash_of(record.text), record.source.lines, record.visibility});
  return known;
}

std::vector<GoneRecord> keep_ids(PackReading& reading, const KnownPack& known, bool same_content) {
  std::vector<KnownRecord> gone_now;
  const IdMap ids = map_ids(known, known_records(reading.records), gone_now);
  const auto renamed = [&](const std::string& id) {
    const auto found = ids.find(id);
    return found == ids.end() ? id : found->second;
  };
  for (Record& record : reading.records) record.id = renamed(record.id);
  for (Explanation& each : reading.explanations) each.record_id = renamed(each.record_id);

  const std::vector<KnownRecord> now = known_records(reading.records);
  std::vector<GoneRecord> gone = known.gone;
  for (const KnownRecord& record : gone_now)
    gone.push_back({record.id,
                    same_content ? successor_by_lines(record, now) : successor_by_reference(record, now),
                    record.visibility});
  follow_links(gone);
  return gone;
}

std::vector<GoneRecord> links_that_lead(std::vector<GoneRecord> gone, const std::vector<Record>& now) {
  std::unordered_map<std::string_view, Visibility> there;
  for (const Record& record : now) there.emplace(record.id, record.visibility);
  for (GoneRecord& record : gone) {
    const auto found = there.find(record.moved_to);
    const bool leads = found != there.end() &&
                       (found->second == Visibility::open || record.visibility == Visibility::restricted);
    if (!leads) record.moved_to.clear();
  }
  return gone;
}

void rename_pack(PackReading& reading, const std::string& id) {
  const std::size_t old = reading.pack.id.size();
  for (Record& record : reading.records) record.id.replace(0, old, id);
  for (Explanation& each : reading.explanations) each.record_id.replace(0, old, id);
  reading.pack.id = id;
}

}  // namespace quorate
