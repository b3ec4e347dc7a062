// The cleaned texts of packs, mapped into memory as they are asked for.
#pragma once

#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

#include "analyzers/pack_text.h"

namespace quorate {

// A file mapped read-only for as long as the object lives. Throws Error{not_found|unreadable} naming it.
class MappedFile {
public:
  explicit MappedFile(const std::string& path);
  ~MappedFile();
  MappedFile(const MappedFile&) = delete;
  MappedFile& operator=(const MappedFile&) = delete;
  std::string_view bytes() const { return {data_, size_}; }

private:
  const char* data_ = nullptr;
  std::size_t size_ = 0;
};

struct StoredText {
  explicit StoredText(const std::string& path) : file(path), view(file.bytes()) {}
  MappedFile file;
  PackTextView view;
};

// Thread-safe. Keeps the texts used last; a text in use stays mapped whatever is dropped.
class TextStore {
public:
  explicit TextStore(std::string folder, std::size_t kept = 256) : folder_(std::move(folder)), kept_(kept) {}

  // `name` as in PackInfo::text_file. Throws Error{not_found|unreadable|damaged}.
  std::shared_ptr<const StoredText> text(const std::string& name);

private:
  using Entry = std::pair<std::string, std::shared_ptr<const StoredText>>;
  std::string folder_;
  std::size_t kept_;
  std::mutex mutex_;
  std::list<Entry> entries_;  // the one used last in front
  std::unordered_map<std::string, std::list<Entry>::iterator> by_name_;
};

}  // namespace quorate
