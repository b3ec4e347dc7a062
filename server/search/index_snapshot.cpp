#include "server/search/index_snapshot.h"

#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>

#include "analyzers/error.h"
#include "analyzers/utf8.h"

namespace quorate {
namespace {

[[noreturn]] void throw_missing(const std::string& folder) {
  throw Error(ErrorKind::not_found, "no index at " + folder,
              "make one with quorate-index --index " + folder + " add PACKS");
}

Xapian::Database open_shard(const std::string& path) {
  try {
    return Xapian::Database(path);
  } catch (const Xapian::DatabaseVersionError& error) {
    throw Error(ErrorKind::version, path + ": " + error.get_msg(), "quorate-index rebuild makes it anew");
  } catch (const Xapian::Error& error) {
    throw Error(ErrorKind::damaged, path + " can't be opened: the index is damaged (" + error.get_msg() + ")",
                "quorate-index check tells more; quorate-index rebuild makes it anew");
  }
}

std::vector<Xapian::Database> open_shards(const std::string& folder, const Manifest& manifest) {
  std::vector<Xapian::Database> shards;
  for (const Shard& shard : manifest.open)
    shards.push_back(open_shard(folder + "/" + std::string(kShardFolder) + "/" + shard.name));
  return shards;
}

Xapian::Database combined(const std::vector<Xapian::Database>& shards) {
  Xapian::Database database;
  for (const Xapian::Database& shard : shards) database.add_database(shard);
  return database;
}

// Surface forms are the terms without a prefix; every prefix begins with a capital.
WordList read_words(const Xapian::Database& database) {
  std::vector<CountedWord> words;
  const auto end = database.allterms_end();
  for (auto term = database.allterms_begin(); term != end; ++term) {
    std::string word = *term;
    if (!is_ascii_upper(static_cast<unsigned char>(word.front())))
      words.push_back({std::move(word), term.get_termfreq()});
  }
  return WordList(std::move(words));
}

// The server reads the public side alone, whatever a damaged entry says.
bool is_public_text(std::string_view name) {
  return name.starts_with(name_of(Visibility::open)) && name.find("..") == std::string_view::npos;
}

}  // namespace

IndexSnapshot::IndexSnapshot(const std::string& folder, const Manifest& manifest, int handles)
    : revision_(manifest.generation),
      texts_(std::make_unique<TextStore>(folder + "/" + std::string(kTextFolder))) {
  try {
    const std::vector<Xapian::Database> shards = open_shards(folder, manifest);
    columns_ = std::make_unique<RecordColumns>(shards);
    words_ = read_words(combined(shards));
    for (const Xapian::Database& shard : shards) read_metadata(shard);
    // All handles now: the writer may clear the folders away once a later generation stands.
    for (int i = 0; i < handles; ++i) {
      free_.push_back(std::make_unique<SearchHandle>());
      free_.back()->shards = open_shards(folder, manifest);
      free_.back()->database = combined(free_.back()->shards);
    }
  } catch (const Xapian::Error& error) {
    throw Error(ErrorKind::damaged, "the index at " + folder + " is damaged: " + error.get_msg(),
                "quorate-index rebuild makes it anew");
  }
}

void IndexSnapshot::read_metadata(const Xapian::Database& shard) {
  Analyzer analyzer;
  const auto each = [&](std::string_view prefix, const auto& take) {
    const auto end = shard.metadata_keys_end(std::string(prefix));
    for (auto key = shard.metadata_keys_begin(std::string(prefix)); key != end; ++key)
      take((*key).substr(prefix.size()), shard.get_metadata(*key));
  };
  each(kPackKeyPrefix,
       [&](const std::string& id, const std::string& value) { packs_[id] = decode_pack(value); });
  each(kAcronymKeyPrefix,
       [&](const std::string&, const std::string& lines) { acronyms_.add(analyzer, lines); });
}

IndexSnapshot::Borrowed IndexSnapshot::borrow(std::chrono::steady_clock::time_point deadline) const {
  std::unique_lock lock(mutex_);
  if (!returned_.wait_until(lock, deadline, [&] { return !free_.empty(); }))
    throw Error(ErrorKind::timeout, "no search ended in time to begin another",
                "more search_handles, or a longer deadline_ms, let more wait");
  auto handle = std::move(free_.back());
  free_.pop_back();
  return {*this, std::move(handle)};
}

std::size_t IndexSnapshot::free_handles() const {
  const std::lock_guard lock(mutex_);
  return free_.size();
}

std::shared_ptr<SearchHandle> IndexSnapshot::take_handle() {
  const std::lock_guard lock(mutex_);
  if (free_.empty()) throw Error(ErrorKind::internal, "no handle is free");
  std::shared_ptr<SearchHandle> handle = std::move(free_.back());
  free_.pop_back();
  return handle;
}

void IndexSnapshot::give_back(std::unique_ptr<SearchHandle> handle) const {
  {
    const std::lock_guard lock(mutex_);
    free_.push_back(std::move(handle));
  }
  returned_.notify_one();
}

const PackInfo* IndexSnapshot::pack(std::string_view id) const {
  const auto found = packs_.find(id);
  return found == packs_.end() ? nullptr : &found->second;
}

std::shared_ptr<const StoredText> IndexSnapshot::text_of_pack(std::string_view pack_id) const {
  const PackInfo* info = pack(pack_id);
  if (info == nullptr || !is_public_text(info->text_file)) return nullptr;
  try {
    return texts_->text(info->text_file);
  } catch (const Error&) {
    return nullptr;  // gone with its generation: the answer stands without it
  }
}

// Of several databases as one the engine reads the first one's metadata only.
std::string metadata(const SearchHandle& handle, const std::string& key) {
  for (const Xapian::Database& shard : handle.shards)
    if (std::string value = shard.get_metadata(key); !value.empty()) return value;
  return {};
}

bool holds_keys(const SearchHandle& handle, const std::string& prefix) {
  return std::any_of(handle.shards.begin(), handle.shards.end(), [&](const Xapian::Database& shard) {
    return shard.metadata_keys_begin(prefix) != shard.metadata_keys_end(prefix);
  });
}

Manifest read_manifest(const std::string& folder) {
  const std::string path = folder + "/" + std::string(kManifestName);
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    if (errno == ENOENT || errno == ENOTDIR) throw_missing(folder);
    throw Error(ErrorKind::unreadable, path + ": " + std::strerror(errno));
  }
  const std::string json{std::istreambuf_iterator<char>(file), {}};
  try {
    return decode_manifest(json);
  } catch (const Error& error) {
    throw Error(error.kind(), path + ": " + error.message(), error.hint());
  }
}

std::string manifest_mark(const std::string& folder) {
  struct stat facts {};
  const std::string path = folder + "/" + std::string(kManifestName);
  if (::stat(path.c_str(), &facts) != 0) throw_missing(folder);
  return std::to_string(facts.st_ino) + " " + std::to_string(facts.st_mtim.tv_sec) + " " +
         std::to_string(facts.st_mtim.tv_nsec) + " " + std::to_string(facts.st_size);
}

}  // namespace quorate
