#include "indexer/extract/archive_entries.h"

#include <archive.h>
#include <archive_entry.h>

#include <clocale>
#include <memory>

#include "analyzers/error.h"

namespace quorate {
namespace {

constexpr std::size_t kChunk = 64 * 1024;

using Archive = std::unique_ptr<archive, int (*)(archive*)>;

Archive open(std::string_view bytes) {
  Archive reader(archive_read_new(), archive_read_free);
  if (!reader) throw Error(ErrorKind::too_large, "needs more memory than reading it may take");
  archive_read_support_format_zip(reader.get());
  if (archive_read_open_memory(reader.get(), bytes.data(), bytes.size()) != ARCHIVE_OK)
    throw Error(ErrorKind::damaged, "is no whole ZIP archive");
  return reader;
}

std::string megabytes(std::uint64_t bytes) { return std::to_string(bytes / (1024 * 1024)) + " MB"; }

std::string content_of(archive* reader, std::uint64_t& left, const ArchiveLimits& limits) {
  std::string content;
  std::string chunk(kChunk, '\0');
  for (;;) {
    const la_ssize_t got = archive_read_data(reader, chunk.data(), chunk.size());
    if (got == 0) return content;
    if (got < 0) throw Error(ErrorKind::damaged, "is a damaged archive");
    content.append(chunk, 0, static_cast<std::size_t>(got));
    if (content.size() > limits.entry_bytes)
      throw Error(ErrorKind::too_large,
                  "unpacks to more than " + megabytes(limits.entry_bytes) + " in one part");
    if (static_cast<std::uint64_t>(got) > left)
      throw Error(ErrorKind::too_large, "unpacks to more than " + megabytes(limits.all_bytes));
    left -= static_cast<std::uint64_t>(got);
  }
}

std::string name_of(archive_entry* entry) {
  if (const char* name = archive_entry_pathname_utf8(entry)) return name;
  const char* name = archive_entry_pathname(entry);
  return name == nullptr ? "" : name;
}

}  // namespace

void open_archive_locale() { std::setlocale(LC_CTYPE, "C.UTF-8"); }

void read_archive(std::string_view bytes, const ArchiveLimits& limits,
                  const std::function<bool(std::string_view name)>& wanted,
                  const std::function<void(std::string name, std::string content)>& take) {
  const Archive reader = open(bytes);
  std::uint64_t left = limits.all_bytes;
  archive_entry* entry = nullptr;
  for (int count = 0;; ++count) {
    const int outcome = archive_read_next_header(reader.get(), &entry);
    if (outcome == ARCHIVE_EOF) return;
    if (outcome < ARCHIVE_WARN) throw Error(ErrorKind::damaged, "is a damaged archive");
    if (count >= limits.entries)
      throw Error(ErrorKind::too_large, "holds more than " + std::to_string(limits.entries) + " parts");
    std::string name = name_of(entry);
    if (archive_entry_filetype(entry) != AE_IFREG || !wanted(name)) continue;
    if (archive_entry_is_data_encrypted(entry) != 0)
      throw Error(ErrorKind::unsupported, "is locked by a password",
                  "save it without a password and add it again");
    std::string content = content_of(reader.get(), left, limits);
    take(std::move(name), std::move(content));
  }
}

}  // namespace quorate
