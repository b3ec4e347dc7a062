#include "indexer/shard_builder.h"

#include <filesystem>

#include "analyzers/error.h"

namespace quorate {
namespace {

namespace fs = std::filesystem;

// Between 100 and 1000 records a batch cost the same; 3000 cost a third more, 10,000 double.
constexpr std::size_t kBatchRecords = 500;
constexpr std::size_t kBatchBytes = std::size_t{4} << 20U;
// Files stay open while databases are merged: six each.
constexpr std::size_t kMostAtOnce = 64;

Error as_error(const Xapian::Error& fault, const std::string& folder) {
  return Error(ErrorKind::unreadable, folder + ": " + fault.get_description());
}

// Of a table's entry, with room for what the engine adds.
constexpr std::size_t kMostKeyBytes = 235;

using Batch = std::vector<std::pair<std::string, Xapian::Document>>;

void write_batch(const std::string& folder, const Batch& batch, const Metadata& metadata) {
  Xapian::WritableDatabase database(
      folder, Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_BACKEND_GLASS | Xapian::DB_NO_SYNC);
  for (const auto& [id, document] : batch) database.add_document(document);
  for (const auto& [key, value] : metadata) database.set_metadata(key, value);
  database.commit();
}

// Why the engine refuses a record, or empty where it takes it.
std::string refusal_of(const std::string& folder, const std::pair<std::string, Xapian::Document>& entry) {
  try {
    write_batch(folder, {entry}, {});
    return {};
  } catch (const Xapian::LogicError& fault) {
    return fault.get_msg();
  }
}

// What the first source says counts.
class FirstWins : public Xapian::Compactor {
public:
  std::string resolve_duplicate_metadata(const std::string&, std::size_t,
                                         const std::string values[]) override {
    return values[0];
  }
};

void compact_into(const std::vector<std::string>& sources, const std::string& target) {
  try {
    Xapian::Database all;
    for (const std::string& source : sources) all.add_database(Xapian::Database(source));
    FirstWins first_wins;
    all.compact(target, 0, 0, first_wins);
  } catch (const Xapian::Error& fault) {
    throw as_error(fault, target);
  }
}

}  // namespace

void BatchBuilder::add(std::string record_id, Xapian::Document document) {
  batch_bytes_ += document.get_data().size() + std::size_t{20} * document.termlist_count();
  batch_.emplace_back(std::move(record_id), std::move(document));
  if (batch_.size() >= kBatchRecords || batch_bytes_ >= kBatchBytes) build();
}

void BatchBuilder::set_metadata(const std::string& key, std::string value) {
  if (key.size() <= kMostKeyBytes) metadata_[key] = std::move(value);
}

std::vector<std::string> BatchBuilder::finish() {
  if (!batch_.empty() || !metadata_.empty()) build();
  return folders_;
}

// An exception out of add_document or commit loses all that the database has not yet written, so a batch with
// an offender in it is built again without it.
void BatchBuilder::build() {
  const std::string folder = prefix_ + std::to_string(number_++);
  try {
    try {
      write_batch(folder, batch_, metadata_);
    } catch (const Xapian::LogicError&) {
      Batch taken;
      for (auto& entry : batch_) {
        std::string reason = refusal_of(folder, entry);
        if (reason.empty())
          taken.push_back(std::move(entry));
        else
          refusals_.push_back({entry.first, std::move(reason)});
      }
      batch_ = std::move(taken);
      write_batch(folder, batch_, metadata_);
    }
  } catch (const Xapian::Error& fault) {
    throw as_error(fault, folder);
  }
  records_ += batch_.size();
  folders_.push_back(folder);
  batch_.clear();
  batch_bytes_ = 0;
  metadata_.clear();
}

void merge_databases(const std::vector<std::string>& sources, const std::string& target) {
  std::vector<std::string> left = sources;
  std::vector<std::string> scratch;
  while (left.size() > kMostAtOnce) {
    std::vector<std::string> merged;
    for (std::size_t at = 0; at < left.size(); at += kMostAtOnce) {
      const auto end = std::min(left.size(), at + kMostAtOnce);
      scratch.push_back(target + ".part" + std::to_string(scratch.size()));
      compact_into(
          {left.begin() + static_cast<std::ptrdiff_t>(at), left.begin() + static_cast<std::ptrdiff_t>(end)},
          scratch.back());
      merged.push_back(scratch.back());
    }
    left = std::move(merged);
  }
  compact_into(left, target);
  for (const std::string& part : scratch) fs::remove_all(part);
}

void copy_database_without(const std::string& source, const std::string& target,
                           const std::vector<std::string>& terms, const std::vector<std::string>& prefixes,
                           const Metadata& added) {
  try {
    fs::copy(source, target, fs::copy_options::recursive);
    Xapian::WritableDatabase database(target, Xapian::DB_OPEN | Xapian::DB_NO_SYNC);
    for (const std::string& term : terms) database.delete_document(term);
    for (const std::string& prefix : prefixes) {
      const std::vector<std::string> keys(database.metadata_keys_begin(prefix),
                                          database.metadata_keys_end(prefix));
      for (const std::string& key : keys) database.set_metadata(key, "");
    }
    for (const auto& [key, value] : added)
      if (key.size() <= kMostKeyBytes) database.set_metadata(key, value);
    database.commit();
  } catch (const Xapian::Error& fault) {
    throw as_error(fault, target);
  } catch (const fs::filesystem_error& fault) {
    throw Error(ErrorKind::unreadable, target + ": " + fault.code().message());
  }
}

}  // namespace quorate
