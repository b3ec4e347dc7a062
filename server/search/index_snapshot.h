// One generation of the index, opened: what the manifest named, with all that is kept of it in memory.
#pragma once

#include <xapian.h>

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/analyzer.h"
#include "analyzers/index_manifest.h"
#include "analyzers/stored_record.h"
#include "server/query/acronym_list.h"
#include "server/query/word_list.h"
#include "server/search/record_columns.h"
#include "server/search/text_store.h"

namespace quorate {

// What one search works with; no two threads may share it.
struct SearchHandle {
  Xapian::Database database;  // the public shards, combined
  std::vector<Xapian::Database> shards;
  Analyzer analyzer;
};

// The value of a metadata key in the first shard that holds it; empty where none does.
std::string metadata(const SearchHandle& handle, const std::string& key);
// Whether any shard holds a key that begins so.
bool holds_keys(const SearchHandle& handle, const std::string& prefix);

// Immutable but for its pool of handles; shared by the searches that run on it.
class IndexSnapshot {
public:
  // Opens the public shards of `manifest`. Throws Error{not_found|damaged}.
  IndexSnapshot(const std::string& index_folder, const Manifest& manifest, int handles);

  // A handle for as long as the object lives.
  class Borrowed {
  public:
    Borrowed(const IndexSnapshot& owner, std::unique_ptr<SearchHandle> handle)
        : owner_(owner), handle_(std::move(handle)) {}
    ~Borrowed() { owner_.give_back(std::move(handle_)); }
    Borrowed(const Borrowed&) = delete;
    Borrowed& operator=(const Borrowed&) = delete;
    SearchHandle& operator*() const { return *handle_; }
    SearchHandle* operator->() const { return handle_.get(); }

  private:
    const IndexSnapshot& owner_;
    std::unique_ptr<SearchHandle> handle_;
  };
  // Waits for a free one until `deadline`; throws Error{timeout} then.
  Borrowed borrow(std::chrono::steady_clock::time_point deadline) const;
  std::size_t free_handles() const;
  // A handle for good, where there is a free one.
  std::shared_ptr<SearchHandle> take_handle();

  std::uint64_t revision() const { return revision_; }
  const RecordColumns& columns() const { return *columns_; }
  const WordList& words() const { return words_; }
  const AcronymList& acronyms() const { return acronyms_; }
  const std::map<std::string, PackInfo, std::less<>>& packs() const { return packs_; }
  const PackInfo* pack(std::string_view id) const;

  // Text of a pack; nullptr where it can't be read.
  std::shared_ptr<const StoredText> text_of_pack(std::string_view pack_id) const;

private:
  void read_metadata(const Xapian::Database& shard);
  void give_back(std::unique_ptr<SearchHandle> handle) const;

  std::uint64_t revision_;
  std::unique_ptr<RecordColumns> columns_;
  WordList words_;
  AcronymList acronyms_;
  std::map<std::string, PackInfo, std::less<>> packs_;
  std::unique_ptr<TextStore> texts_;

  mutable std::mutex mutex_;
  mutable std::condition_variable returned_;
  mutable std::vector<std::unique_ptr<SearchHandle>> free_;
};

// The manifest of the index in `folder` and, without reading it, a mark that changes when it is replaced.
// Throw Error{not_found|unreadable|damaged|version} naming the folder.
Manifest read_manifest(const std::string& folder);
std::string manifest_mark(const std::string& folder);

}  // namespace quorate
