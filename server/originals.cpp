#include "server/originals.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "analyzers/content_hash.h"
#include "analyzers/utf8.h"

namespace quorate {
namespace {

constexpr std::size_t kHashDigits = 64;  // of the file; what follows names a member of an archive
constexpr std::size_t kMostSeen = 10'000;

// Whether text that comes piece by piece is UTF-8: a character may lie across two pieces.
class Utf8Check {
public:
  void add(std::string_view piece) {
    begun_ += piece;
    const std::size_t whole = begun_.size() - unfinished(begun_);
    valid_ = valid_ && is_utf8(std::string_view(begun_).substr(0, whole));
    begun_.erase(0, whole);
  }
  bool valid() const { return valid_ && begun_.empty(); }

private:
  // Bytes at the end that begin a character which goes on behind it.
  static std::size_t unfinished(std::string_view text) {
    for (std::size_t back = 1; back <= std::min<std::size_t>(3, text.size()); ++back) {
      const auto byte = static_cast<unsigned char>(text[text.size() - back]);
      if (continues_character(text[text.size() - back])) continue;
      const std::size_t length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1;
      return length > back ? back : 0;
    }
    return 0;
  }

  std::string begun_;
  bool valid_ = true;
};

}  // namespace

Originals::Seen Originals::look_at(const std::string& path, const OriginalFile& file) const {
  const FileStamp stamp = file.stamp();
  std::unique_lock lock(mutex_);
  hashed_one_.wait(lock, [&] { return hashing_.count(path) == 0; });
  if (const auto known = seen_.find(path); known != seen_.end() && known->second.stamp == stamp)
    return known->second;
  hashing_.insert(path);
  lock.unlock();
  Seen seen;
  try {
    seen = hashed(file, stamp);
  } catch (...) {  // who waits may try for themselves
    lock.lock();
    hashing_.erase(path);
    hashed_one_.notify_all();
    throw;
  }
  lock.lock();
  hashing_.erase(path);
  if (seen_.size() >= kMostSeen) seen_.erase(seen_.begin());
  seen_[path] = seen;
  hashed_one_.notify_all();
  return seen;
}

Originals::Seen Originals::hashed(const OriginalFile& file, const FileStamp& stamp) const {
  ContentHash hash;
  Utf8Check utf8;
  std::vector<char> buffer(std::size_t{1} << 18U);
  for (std::size_t at = 0, got = 0; (got = file.read(at, buffer)) > 0; at += got) {
    hash.add({buffer.data(), got});
    utf8.add({buffer.data(), got});
  }
  return {stamp, hash.hex(), utf8.valid()};
}

Original Originals::find(const PackInfo& pack) const {
  if (pack.original.empty()) return {OriginalState::withheld, nullptr, {}};
  auto file = OriginalFile::open(pack.original);
  if (file == nullptr) return {OriginalState::missing, nullptr, {}};
  const Seen seen = look_at(pack.original, *file);
  if (seen.hash != pack.content_hash.substr(0, kHashDigits)) return {OriginalState::changed, nullptr, {}};
  if (pack.content_type != "text/plain") return {OriginalState::held, std::move(file), pack.content_type};
  // As the indexer reads text: UTF-8, else windows-1252.
  return {OriginalState::held, std::move(file),
          std::string("text/plain; charset=") + (seen.utf8 ? "utf-8" : "windows-1252")};
}

}  // namespace quorate
